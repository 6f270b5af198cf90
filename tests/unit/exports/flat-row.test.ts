import { describe, expect, it } from "vitest";
import { dataDictionary, dictionaryCsv, shapeCodes } from "@/lib/exports/data-dictionary";
import { dictionaryWords } from "@/lib/i18n/dictionary-words";
import { exportShapes } from "@/lib/exports/export-shapes";
import { flatColumns } from "@/lib/exports/flat-columns";
import { flatRow } from "@/lib/exports/flat-row";
import { entryRowOf } from "@/lib/publication/entry-row";
import type { PublicVersion } from "@/lib/publication/public-record";
import { listingOf } from "@/lib/publication/record-listing";
import { messagesOf } from "@/lib/i18n/messages";
import { assessmentUnit, nameUnit } from "@/tests/factories/public-units";
import { labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { parseCsvObjects } from "@/tests/support/parse-csv";

const row = (given: Parameters<typeof publicEntry>[0] = {}) => entryRow(publicEntry(given), labelsOfPublicEntry());
function entryRow(version: PublicVersion<"entry">, labels: ReturnType<typeof labelsOfPublicEntry>) {
  const { number, version: of, publishedAt, firstPublishedAt, hash, redactions, units } = version;
  const listed = { number, version: of, publishedAt, firstPublishedAt, hash, redactedOn: redactions.at(-1)?.on ?? null };
  const cells = flatRow({ ...listed, listing: listingOf("entry", units), row: entryRowOf(units), labels, siteUrl: "https://guwah.example" });
  return Object.fromEntries(Object.keys(flatColumns).map((code, place) => [code, cells[place]]));
}
const english = messagesOf("en").exports;
const say = (key: string) => key.split(".").reduce<unknown>((group, part) => (group as Record<string, unknown> | undefined)?.[part], english) as string;
const dictionary = dataDictionary(dictionaryWords(say));

describe("an entry as one row", () => {
  it("says what its page shows first, with its address and version", () => {
    expect(row()).toMatchObject({
      entry: 167,
      version: 2,
      entry_address: "https://guwah.example/entries/167@2",
      published_at: "2026-11-20T10:00:00.000Z",
      name: "Örnek Misal",
      name_script: "Latn",
      name_withheld: false,
      other_names: ["Ornek Misal Example", "ئۆرنەك مىسال", "Өрнек Мисал", "吾尔乃克·米萨里"],
      status: "sentenced",
      tier: 1,
      birth_words: "about 1957",
      birth_edtf: "1957~",
      profession_classes: ["education"],
      origins: [2],
      origin_names: ["Example County"],
      detained_edtf: "2017-06~",
      reasons_suspected: ["travel"],
      sentence_months_min: 90,
      lists: [1],
      list_names: ["Teachers"],
      identifiers: ["Another database: 4521"],
      content_notes: ["medical", "torture"],
      facts_rejected: 1,
    });
  });

  it("has no name at all where the name is withheld, though the version should hold some", () => {
    const units = [nameUnit("namelatin", { text: "Hidden Example" }), assessmentUnit({ title: null, nameWithheld: true })];
    const said = row({ units });
    expect(said).toMatchObject({ name: null, name_withheld: true, other_names: [] });
    expect(JSON.stringify(said)).not.toContain("Hidden");
  });

  it("says nothing of what a version does not have", () => {
    expect(row({ units: [] })).toMatchObject({ name: null, tier: null, birth_edtf: null, ethnicities: [], sentence_words: null, facts: 0 });
  });

  it("leaves no column empty that the entry has something for", () => {
    const empty = Object.entries(row()).filter(([, cell]) => cell === null).map(([code]) => code);
    expect(empty).toEqual(["redacted_on", "sentence_words"]);
  });

  it("names a record by nothing where it has no name that may be said", () => {
    const { origin_names } = entryRow(publicEntry(), new Map());
    expect(origin_names).toEqual([""]);
  });
});

describe("the dictionary", () => {
  it.each(shapeCodes)("describes every column of the %s shape, and the messages no other", (shape) => {
    const lines = dictionary.filter((line) => line.shape === shape);
    expect(lines.map(({ column }) => column)).toEqual(Object.keys(exportShapes[shape].columns));
    for (const { column, description } of lines) expect(description, column).not.toMatch(/undefined|^$/);
  });

  it("has no words for columns that are in no shape", () => {
    const plain = shapeCodes.flatMap((shape) => Object.entries(exportShapes[shape].columns).map(([column, { of }]) => of ?? column));
    expect(Object.keys({ ...english.columns, ...english.dates }).toSorted()).toEqual([...new Set(plain)].toSorted());
  });

  it("is a file that can be read again", () => {
    const lines = parseCsvObjects(dictionaryCsv(dictionary));
    expect(lines).toHaveLength(dictionary.length);
    expect(lines.find(({ column, shape }) => column === "sex" && shape === "flat")).toMatchObject({ type: "code", values: "female | male | other" });
  });
});
