import { describe, expect, it } from "vitest";
import { describeSearch, describeWork } from "@/lib/citations/describe-work";
import type { PublicRecordKind, PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { publicEntry } from "@/tests/factories/public-entry";
import { assessmentUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";

const context = { siteUrl: "https://guwah.example", today: "2026-11-23" };

function version(kind: PublicRecordKind, units: PublicUnit[]): PublicVersion {
  const publishedAt = new Date("2026-10-02T23:59:00Z");
  return { ...publicEntry(), kind, number: 9, version: 2, currentVersion: 4, publishedAt, units, redactions: [] } as unknown as PublicVersion;
}

const witness = (id: string, name: string | null): PublicUnit => ({
  id, type: "witness", name: name === null ? null : { text: name, language: "en" }, entry: null, description: "her cousin in the city",
});

describe("what is cited", () => {
  it("is an entry by its name, with its version, its day and its permanent address", () => {
    expect(describeWork(version("entry", [...publicEntry().units]), null, context)).toMatchObject({
      id: "guwah-entry-9-2", name: "Örnek Misal", numbered: "entry 9, version 2", number: "entry 9", version: 2, publishedOn: "2026-10-02", accessedOn: "2026-11-23",
      url: "https://guwah.example/entries/9@2", language: "ug-Latn", authors: [], note: null,
    });
  });

  it("is a fact at its anchor", () => {
    const fact = statusUnit("released", "reported_released");
    const work = describeWork(version("entry", [nameUnit("name"), fact]), fact, context);
    expect(work).toMatchObject({ numbered: `entry 9, version 2, status report ${fact.id}`, url: `https://guwah.example/entries/9@2#${fact.id}`, id: `guwah-entry-9-2-${fact.id}` });
  });

  it("is a person without a name where the name is withheld, also where the version holds one", () => {
    const name = nameUnit("name", { text: "Aman Secret" });
    const withheld = { ...assessmentUnit(), title: name.id, nameWithheld: true };
    expect(JSON.stringify(describeWork(version("entry", [name, withheld]), null, context))).not.toContain("Secret");
    expect(describeWork(version("entry", [name, withheld]), null, context).name).toBe("Name not given");
  });

  it.each([
    [["Anna Invented", "Aman Sample"], "Testimony of Anna Invented, Aman Sample", ["Anna Invented", "Aman Sample"]],
    [["Anna Invented", null], "Testimony of Anna Invented and of others whose names are withheld", ["Anna Invented"]],
    [[null], "Testimony of a witness whose name is withheld", []],
    [[null, null], "Testimony of witnesses whose names are withheld", []],
    [[], "Testimony", []],
  ])("is a testimony of those who are named: %j", (names, name, authors) => {
    const units = names.map((one, at) => witness(`w-${at}`, one));
    const work = describeWork(version("testimony", units), null, context);
    expect(work).toMatchObject({ name, authors, numbered: "testimony 9, version 2" });
    expect(JSON.stringify(work)).not.toContain("cousin");
  });

  it("is our record of a document, with what the document itself is cited by", () => {
    const source: PublicUnit = {
      id: "source", type: "source", kind: "book", title: "An invented report", titleLanguage: "en", author: "A. Writer", publisher: "Invented Press",
      date: { words: "spring 2019", edtf: "2019-21", earliest: "2019-03-01", latest: "2019-05-31" }, languages: ["en"], url: "https://press.example/report",
      archivedUrl: null, accessedOn: null, fileHash: null, note: null,
    };
    expect(describeWork(version("source", [source]), null, context)).toMatchObject({
      name: "An invented report", authors: [], note: "The document: A. Writer, Invented Press, spring 2019, https://press.example/report",
    });
  });

  it("is a search by its words, its day and how much it found", () => {
    const search = { number: 12, citedAt: new Date("2026-11-01T10:00:00Z"), total: 345, filter: { q: "aman" } };
    expect(describeSearch(search, context)).toMatchObject({
      id: "guwah-search-12", name: "Search for ‘aman’", numbered: "search 12, 345 entries found", version: null, publishedOn: "2026-11-01", url: "https://guwah.example/searches/12",
    });
    expect(describeSearch({ ...search, total: 1, filter: { q: null } }, context)).toMatchObject({ name: "List of entries", numbered: "search 12, 1 entry found" });
  });
});
