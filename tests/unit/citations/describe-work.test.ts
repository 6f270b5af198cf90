import { describe, expect, it } from "vitest";
import { describeRelease } from "@/lib/citations/describe-release";
import { describeSearch } from "@/lib/citations/describe-search";
import { describeWork } from "@/lib/citations/describe-work";
import type { PublicRecordKind, PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { assessmentUnit, attributeUnit, episodeUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";

const context = { siteUrl: "https://guwah.example", today: "2026-11-23" };

function version(kind: PublicRecordKind, units: PublicUnit[]): PublicVersion {
  const publishedAt = new Date("2026-10-02T23:59:00Z");
  return { ...publicEntry(), kind, number: 9, version: 2, currentVersion: 4, publishedAt, units, redactions: [] } as unknown as PublicVersion;
}

const described = (cited: PublicVersion, unit: PublicUnit | null = null, labels: Parameters<typeof describeWork>[0]["labels"] = new Map()) =>
  describeWork({ version: cited, unit, labels }, context);

const witness = (id: string, name: string | null): PublicUnit => ({
  id, type: "witness", name: name === null ? null : { text: name, language: "en" }, entry: null, description: "her cousin in the city",
});

describe("what is cited", () => {
  it("is an entry by its name, with its version, its day and its permanent address", () => {
    expect(described(version("entry", [...publicEntry().units]))).toMatchObject({
      id: "guwah-entry-9-2", name: "Örnek Misal", numbered: "entry 9, version 2", number: "entry 9", version: 2, publishedOn: "2026-10-02", accessedOn: "2026-11-23",
      url: "https://guwah.example/entries/9@2", language: "ug-Latn", authors: [], note: null,
    });
  });

  it("is a fact at its anchor", () => {
    const fact = statusUnit("released", "reported_released");
    const work = described(version("entry", [nameUnit("name"), fact]), fact);
    expect(work).toMatchObject({ numbered: `entry 9, version 2, status report ${fact.id}: reported released (probable)`, url: `https://guwah.example/entries/9@2#${fact.id}`, id: `guwah-entry-9-2-${fact.id}` });
  });

  it("is a person without a name where the name is withheld, also where the version holds one", () => {
    const name = nameUnit("name", { text: "Aman Secret" });
    const withheld = { ...assessmentUnit(), title: name.id, nameWithheld: true };
    expect(JSON.stringify(described(version("entry", [name, withheld])))).not.toContain("Secret");
    expect(described(version("entry", [name, withheld])).name).toBe("Name not given");
    expect(JSON.stringify(described(version("entry", [name, withheld]), name))).not.toContain("Secret");
  });

  it.each([
    [["Anna Invented", "Aman Sample"], "Testimony of Anna Invented, Aman Sample", ["Anna Invented", "Aman Sample"]],
    [["Anna Invented", null], "Testimony of Anna Invented and of others whose names are withheld", ["Anna Invented"]],
    [[null], "Testimony of a witness whose name is withheld", []],
    [[null, null], "Testimony of witnesses whose names are withheld", []],
    [[], "Testimony", []],
  ])("is a testimony of those who are named: %j", (names, name, authors) => {
    const units = names.map((one, at) => witness(`w-${at}`, one));
    const work = described(version("testimony", units));
    expect(work).toMatchObject({ name, authors, numbered: "testimony 9, version 2" });
    expect(JSON.stringify(work)).not.toContain("cousin");
  });

  it("is our record of a document, with what the document itself is cited by", () => {
    const source: PublicUnit = {
      id: "source", type: "source", kind: "book", title: "An invented report", titleLanguage: "en", author: "A. Writer", publisher: "Invented Press",
      date: { words: "spring 2019", edtf: "2019-21", earliest: "2019-03-01", latest: "2019-05-31" }, languages: ["en"], url: "https://press.example/report",
      archivedUrl: null, accessedOn: null, fileHash: null, note: null,
    };
    expect(described(version("source", [source]))).toMatchObject({
      name: "An invented report, by A. Writer, Invented Press, spring 2019", authors: [], note: "The document: A. Writer, Invented Press, spring 2019, https://press.example/report",
    });
  });

  it("is a fact by what it claims, with the doubts that its page shows", () => {
    const title = nameUnit("name");
    const claimOf = (unit: PublicUnit) => described(version("entry", [title, unit]), unit, labelsOfPublicEntry()).numbered.replace(`entry 9, version 2, `, "").replace(` ${unit.id}`, "");
    const rejected = { standing: "rejected" as const, standingReason: "A mistake.", certainty: "confirmed" as const };
    const sure = { certainty: "confirmed" as const };
    expect(claimOf(attributeUnit("sex", "sex", { sex: "male", ...sure }))).toBe("attribute: gender, male");
    expect(claimOf(attributeUnit("work", "profession", { professionClass: "education", text: "retired teacher", textLanguage: "en", ...rejected }))).toBe("attribute: profession, retired teacher (set aside)");
    expect(claimOf(episodeUnit("camp", "camp", { start: { words: null, edtf: "2017", earliest: "2017-01-01", latest: "2017-12-31" }, ...sure }))).toMatch(/^event: camp, 2017/);
    expect(claimOf(nameUnit("other", { text: "Other", kind: "as_in_document", ...sure }))).toBe("name: Other, as in a document");
    expect(claimOf(attributeUnit("ill", "health", { text: "x".repeat(500), textLanguage: "en", ...sure })).length).toBeLessThan(140);
  });

  it("unfolds nothing that stands below a content note", () => {
    const unit = attributeUnit("ill", "health", { text: "Beaten.", textLanguage: "en", contentNote: "torture" });
    expect(JSON.stringify(described(version("entry", [nameUnit("name"), unit]), unit))).not.toContain("Beaten");
  });

  it("is a search by its words and filters, its day and how much it found", () => {
    const options = { place: [{ number: 3, title: "Künes County", language: "en", depth: 1 }], facility: [], list: [], source: [] };
    const search = { number: 12, citedAt: new Date("2026-11-01T10:00:00Z"), total: 345, filter: { ...emptyEntryFilter, q: "aman" }, options };
    expect(describeSearch(search, context)).toMatchObject({
      id: "guwah-search-12", name: "Search for ‘aman’", numbered: "search 12, 345 entries found", version: null, publishedOn: "2026-11-01", url: "https://guwah.example/searches/12",
    });
    const filtered = (filter: Partial<typeof emptyEntryFilter>) => describeSearch({ ...search, total: 1, filter: { ...emptyEntryFilter, ...filter } }, context);
    expect(filtered({})).toMatchObject({ name: "List of entries", numbered: "search 12, 1 entry found" });
    expect(filtered({ status: ["in_camp", "in_prison"], place: [3], from: "2017-01-01" }).name).toBe("List of entries with status: In camp, In prison; place: Künes County; detained from: 2017");
    expect(filtered({ q: "aman", match: "exact", sex: ["female"] }).name).toBe("Search for ‘aman’ with exactly these words; gender: female");
    expect(filtered({ source: Array.from({ length: 50 }, (_, index) => index + 1) }).name.length).toBeLessThan(230);
  });

  it("is a release of the data set by its name", () => {
    expect(describeRelease("2026-11-23-2", context)).toMatchObject({
      id: "guwah-dataset-2026-11-23-2", medium: "dataset", name: "Data set of everything published", numbered: "release 2026-11-23-2", publishedOn: "2026-11-23", url: "https://guwah.example/datasets/2026-11-23-2",
    });
  });
});
