import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { searchEntries } from "@/lib/search/search-queries";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { PAGE_SIZE } from "@/lib/publication/page";
import { publish } from "@/lib/publication/commands/publish";
import { withdraw } from "@/lib/publication/commands/withdraw";
import {
  countPublished,
  findMergeTarget,
  findPublicVersion,
  findWithdrawal,
  listMergedInto,
  listRecords,
  listReferring,
  listVersions,
  resolveRecords,
} from "@/lib/publication/public-queries";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildSearchIndex } from "@/tests/support/search-index";

const ENTRIES = 57;
let database: TestDatabase;
let source: { kind: "source"; number: number };
beforeAll(async () => {
  database = await createTestDatabase();
  const curator = await systemCurator("test");
  const cited = await buildSource(db, { title: "The one that all rest on" });
  const people = [];
  for (let index = 1; index <= ENTRIES; index += 1) people.push(await buildNamedPerson(db, `Person ${index}`, { source: cited }));
  const outcomes = await publish(curator, [
    { kind: "source", subjectId: cited.id },
    ...people.map((person) => ({ kind: "entry" as const, subjectId: person.id })),
    { kind: "entry", subjectId: (await buildPerson(db)).id },
    { kind: "place", subjectId: (await buildPlace(db, { name: "Green County" })).id },
  ]);
  source = { kind: "source", number: outcomes.find((one) => one.kind === "source")!.number };
  await withdraw(curator, { ref: { kind: "entry", number: 57 }, kind: "error", reason: "test" });
  await buildSearchIndex();
});
afterAll(() => database.drop());

const absurd = [0, -1, 58_000, 2_147_483_647, 999_999_999];

describe("one record", () => {
  it.each(absurd)("number %d is nothing, and no error", async (number) => {
    expect(await findPublicVersion("entry", number)).toBeNull();
    expect(await findPublicVersion("entry", 1, number)).toBeNull();
    expect(await listVersions("entry", number)).toEqual([]);
    expect(await findMergeTarget("entry", number)).toBeNull();
    expect(await findWithdrawal("entry", number)).toBeNull();
    expect(await listMergedInto("entry", number)).toEqual([]);
    expect((await resolveRecords([{ kind: "entry", number }])).size).toBe(0);
    expect((await listReferring({ kind: "source", number }, "entry", 1)).total).toBe(0);
  });

  it("is found by its own kind only", async () => {
    expect((await findPublicVersion("place", 1))?.units[1]).toMatchObject({ text: "Green County" });
    expect(await findPublicVersion("facility", 1)).toBeNull();
  });

  it("carries neither salt nor hash of a unit, nor who published it", async () => {
    const version = await findPublicVersion("entry", 1);
    expect(Object.keys(version!).toSorted()).toEqual(
      ["currentVersion", "firstPublishedAt", "hash", "kind", "note", "number", "previousHash", "publishedAt", "redactions", "units", "version"],
    );
  });
});

describe("names of records", () => {
  it("come once each, without those that are not published, null where nobody is named", async () => {
    const refs = [1, 1, 57, 58, 999].map((number) => ({ kind: "entry" as const, number }));
    const labels = await resolveRecords([...refs, source, { kind: "place", number: 1 }]);
    expect([...labels.keys()].toSorted()).toEqual(["entry:1", "entry:58", "place:1", `source:${source.number}`]);
    expect(labels.get("entry:1")).toEqual({ kind: "entry", number: 1, title: "Person 1", language: "en", status: "unclear" });
    expect(labels.get("entry:58")).toMatchObject({ title: null, language: null });
    expect((await resolveRecords([])).size).toBe(0);
  });
});

describe("pages", () => {
  it("of what refers to a record are whole and in order, newest first", async () => {
    const numbers: number[] = [];
    const first = await listReferring(source, "entry", 1);
    expect(first).toMatchObject({ total: 56, page: 1, pages: 3 });
    for (let page = 1; page <= first.pages; page += 1) numbers.push(...(await listReferring(source, "entry", page)).items.map((one) => one.number));
    expect(numbers).toEqual(Array.from({ length: 56 }, (_, index) => 56 - index));
    expect((await listReferring(source, "testimony", 1)).items).toEqual([]);
  });

  it("of a kind are whole and in order", async () => {
    const numbers: number[] = [];
    for (let page = 1; page <= 3; page += 1) numbers.push(...(await listRecords("entry", page)).items.map((one) => one.number));
    expect(numbers).toEqual([...Array.from({ length: 56 }, (_, index) => index + 1), 58]);
    expect(await listRecords("entry", 1)).toMatchObject({ total: 57, pages: 3 });
    expect(await countPublished()).toMatchObject({ entry: 57, source: 1, place: 1, facility: 0 });
  });

  it("beyond the last are empty, however far", async () => {
    for (const page of [4, 1_000, 999_999_999]) {
      expect((await listRecords("entry", page)).items).toEqual([]);
      expect((await listReferring(source, "entry", page)).items).toEqual([]);
      expect((await searchEntries({ filter: emptyEntryFilter, sort: "name", page })).hits).toEqual([]);
    }
  });
});

describe("words that readers type", () => {
  it.each(["'", "''; DROP TABLE person; --", "%", "_", "\\", "%%%", '"', "$1", "${q}", "a".repeat(10_000), "\u202e", "😀", "ﷺ", "\n", "Person 1' OR '1'='1"])(
    "are only words: %j",
    async (q) => {
      const found = await searchEntries({ filter: { ...emptyEntryFilter, q }, sort: "name", page: 1 });
      expect(found.total).toBeLessThanOrEqual(ENTRIES);
      expect(found.hits).toHaveLength(Math.min(found.total, PAGE_SIZE));
    },
  );

  it("are found as they are written", async () => {
    const found = async (q: string) => (await searchEntries({ filter: { ...emptyEntryFilter, q, match: "exact" }, sort: "relevance", page: 1 })).hits.map((hit) => hit.number);
    expect(await found("person 12")).toEqual([12]);
    expect((await found("12"))[0]).toBe(12);
    expect(await found("person 57")).toEqual([]);
  });
});

describe("the name of a record", () => {
  it("is that of its current version: not what the desk says by now, nor what an older version said", async () => {
    const { person, ref } = await publishEntry(db, "Aman Earlier");
    const called = async () => (await resolveRecords([ref])).get(`entry:${ref.number}`)?.title;
    const [fact] = await db.fact.findMany({ where: { personId: person.id } });
    await db.name.update({ where: { factId: fact!.id }, data: { text: "Aman Later" } });
    expect(await called()).toBe("Aman Earlier");
    await publishRows({ kind: "entry", subjectId: person.id });
    expect(await called()).toBe("Aman Later");
    expect((await findPublicVersion("entry", ref.number, 1))?.units).toContainEqual(expect.objectContaining({ type: "name", text: "Aman Earlier" }));
    const withheld = await db.person.update({ where: { id: person.id }, data: { nameWithheld: true } });
    await publishRows({ kind: "entry", subjectId: withheld.id });
    expect(await called()).toBeNull();
  });
});
