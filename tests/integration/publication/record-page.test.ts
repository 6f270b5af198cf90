import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublicUnit, Unit, UnitOf } from "@/lib/publication/public-record";
import { findRecordIndex, findRecordPage, findRecordVersionPage, hasAllSections } from "@/lib/publication/record-page-queries";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { publishUnits } from "@/tests/support/publish-units";
import type { UnitsOfRecord } from "@/tests/support/publish-units";

const ENTRIES = 30;
const firstPages = () => 1;

const source = (number: number, title: string): UnitsOfRecord => {
  const unit: Unit<"source"> = {
    id: "source", type: "source", kind: "book", title, titleLanguage: "en", author: null, publisher: null, date: null,
    languages: ["en"], url: null, archivedUrl: null, accessedOn: null, fileHash: null, note: null,
  };
  return { kind: "source", number, versions: [[{ ...unit, title: `${title}, draft` }], [unit]] };
};
const named = (text: string): Unit<"record_name"> => ({ id: "n-0", type: "record_name", text, language: "en", script: "Latn", position: 0 });
const place = (number: number, parent: number | null): UnitsOfRecord => ({
  kind: "place",
  number,
  versions: [[{ id: "place", type: "place", kind: "county", resolution: "stated", parent: parent === null ? null : { kind: "place", number: parent } }, named(`Place ${number}`)]],
});
const remark: Unit<"remark"> = {
  id: "r-0000000001", type: "remark", topic: "conditions", text: "Crowded.", textLanguage: "en", date: null, certainty: "possible",
  citations: [{ ref: { kind: "source", number: 1 }, locator: null, quote: null }],
};
const facility: UnitsOfRecord = {
  kind: "facility",
  number: 1,
  versions: [[{ id: "facility", type: "facility", kind: "camp", place: { kind: "place", number: 3 } }, named("Camp"), remark]],
};
const testimony: UnitsOfRecord = {
  kind: "testimony",
  number: 1,
  versions: [[
    { id: "testimony", type: "testimony", form: "quoted_in_text", reportedBy: { kind: "source", number: 1 }, date: null, place: null, languages: [], contentNote: null },
    { id: "w", type: "witness", name: null, entry: null, description: "a neighbour" },
  ]],
};
const list: UnitsOfRecord = {
  kind: "list",
  number: 1,
  versions: [[{ id: "list", type: "list_description", name: "A list", definition: "Some.", language: "en", author: "A curator", createdOn: "2026-10-01" }]],
};

function entry(number: number): UnitsOfRecord {
  const fact = (position: number) => ({
    id: `f-${String(number * 10 + position).padStart(10, "0")}`,
    standing: "shown" as const, standingReason: null, certainty: "probable" as const, contentNote: null, remark: null,
  });
  const cited = (sourceNumber: number) => [{ ref: { kind: "source" as const, number: sourceNumber }, locator: { kind: "paragraph" as const, value: "8" }, quote: null }];
  const name: Unit<"name"> = { ...fact(0), citations: cited(2), type: "name", text: `Person ${number}`, language: "en", script: "Latn", kind: "primary", scheme: null };
  const episode: Unit<"episode"> = {
    ...fact(1), citations: [...cited(1), { ref: { kind: "testimony", number: 1 }, locator: null, quote: null }],
    type: "episode", kind: "camp", facility: { kind: "facility", number: 1 }, place: null, start: null, end: null,
    description: null, descriptionLanguage: null, reasonsSuspected: [], reasonSuspectedWords: null, reasonsOfficial: [],
    reasonOfficialWords: null, charge: null, sentence: null, court: null, conditions: null,
  };
  const assessment: Unit<"assessment"> = {
    id: "assessment", type: "assessment", title: name.id, nameWithheld: false,
    status: { value: "in_camp", rule: "only_undated", basis: [episode.id] },
    tier: { value: 3, rule: "one_source", basis: [], unverified: [] },
  };
  const listed: UnitOf<"entry">[] = number <= 3 ? [{ id: "list-1", type: "list", list: { kind: "list", number: 1 } }] : [];
  return { kind: "entry", number, versions: [[name, episode, assessment, ...listed]] };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishUnits(database.db, [
    source(1, "Gloom"), source(2, "Another"), place(1, null), place(2, 1), place(3, 2), facility, testimony, list,
    ...Array.from({ length: ENTRIES }, (_, index) => entry(index + 1)),
  ]);
});
afterAll(() => database.drop());

describe("the page of a source", () => {
  it("has the very facts that rest on it, and no others", async () => {
    const page = await findRecordPage("source", 1, firstPages);
    expect(page?.evidence?.total).toBe(ENTRIES);
    const [newest] = page?.evidence?.items ?? [];
    expect(newest?.number).toBe(ENTRIES);
    expect(newest?.facts.map(({ fact, citations }) => [fact.type, citations.length])).toEqual([["episode", 1]]);
  });

  it("has the testimonies it reports and what it says of other records", async () => {
    const page = await findRecordPage("source", 1, firstPages);
    expect(page?.related.map(({ kind, result }) => [kind, result.items.map((record) => record.number)])).toEqual([
      ["testimony", [1]],
      ["facility", [1]],
      ["place", []],
      ["organisation", []],
    ]);
  });

  it("names everything that its facts name", async () => {
    const page = await findRecordPage("source", 1, firstPages);
    expect(page?.labels.get("facility:1")?.title).toBe("Camp");
    expect(page?.labels.get(`entry:${ENTRIES}`)?.title).toBe(`Person ${ENTRIES}`);
  });

  it("pages its lists, and knows which page does not exist", async () => {
    const second = await findRecordPage("source", 1, (kind) => (kind === "entry" ? 2 : 1));
    expect(second?.evidence?.items).toHaveLength(ENTRIES - 25);
    expect(second && hasAllSections(second)).toBe(true);
    const third = await findRecordPage("source", 1, (kind) => (kind === "entry" ? 3 : 1));
    expect(third && hasAllSections(third)).toBe(false);
  });

  it("shows an old version as it was, with nothing around it", async () => {
    const old = await findRecordVersionPage("source", 1, 1);
    expect(old).toMatchObject({ title: { text: "Gloom, draft" }, evidence: null, related: [], version: { version: 1, currentVersion: 2 } });
    expect(await findRecordVersionPage("source", 1, 3)).toBeNull();
  });
});

describe("the pages of the other kinds", () => {
  it("lead from a testimony to the facts that rest on it", async () => {
    const page = await findRecordPage("testimony", 1, firstPages);
    expect(page?.evidence?.items[0]?.facts.map(({ fact }) => fact.type)).toEqual(["episode"]);
  });

  it("lead from a facility to the events there, and to the places it lies in", async () => {
    const page = await findRecordPage("facility", 1, firstPages);
    expect(page?.placePath.map((ref) => ref.number)).toEqual([1, 2, 3]);
    expect(page?.evidence?.total).toBe(ENTRIES);
    expect(page?.labels.get("source:1")?.title).toBe("Gloom");
  });

  it("lead from a place to what lies in it", async () => {
    const page = await findRecordPage("place", 2, firstPages);
    expect(page?.placePath.map((ref) => ref.number)).toEqual([1]);
    expect(page?.related.find(({ kind }) => kind === "place")?.result.items.map((record) => record.number)).toEqual([3]);
  });

  it("lead from a list to the entries on it", async () => {
    const page = await findRecordPage("list", 1, firstPages);
    expect(page?.members?.items.map((card) => card.number)).toEqual([3, 2, 1]);
  });

  it("are nothing for a number that was never given", async () => {
    expect(await findRecordPage("source", 99, firstPages)).toBeNull();
    expect(await findRecordPage("organisation", 1, firstPages)).toBeNull();
  });
});

describe("the list of a kind", () => {
  it("has every published record with the names of what it refers to", async () => {
    const index = await findRecordIndex("place", 1);
    expect(index?.result.items.map((record) => [record.number, record.title?.text])).toEqual([[1, "Place 1"], [2, "Place 2"], [3, "Place 3"]]);
    expect(index?.labels.get("place:1")?.title).toBe("Place 1");
  });

  it("is nothing beyond its last page, and one empty page where nothing is published", async () => {
    expect(await findRecordIndex("place", 2)).toBeNull();
    expect((await findRecordIndex("organisation", 1))?.result).toMatchObject({ items: [], total: 0, pages: 1 });
  });
});

describe("units for tests", () => {
  it("pass the same door as others", async () => {
    const broken = [{ id: "place", type: "place" }] as unknown as PublicUnit[];
    await expect(publishUnits(database.db, [{ kind: "place", number: 9, versions: [broken] } as UnitsOfRecord])).rejects.toThrow();
  });
});
