import { describe, expect, it } from "vitest";
import type { PublicUnit } from "@/lib/publication/public-record";
import { listingOf, refsOf, sortKeyOf, titleOf } from "@/lib/publication/record-listing";
import { assessmentUnit, attributeUnit, dated, episodeUnit, factId, nameUnit, relationUnit, statusUnit } from "@/tests/factories/public-units";

const place = (number: number) => ({ kind: "place" as const, number });
const cite = (kind: "source" | "testimony", number: number) => ({ ref: { kind, number }, locator: null, quote: null });

describe("the listing of an entry", () => {
  const units: PublicUnit[] = [
    nameUnit("n", { citations: [cite("source", 5)] }),
    nameUnit("m", { text: "ئامان", language: "ug", script: "Arab", standing: "alternative" }),
    nameUnit("r", { text: "Wrong Name", standing: "rejected", standingReason: "misprint" }),
    attributeUnit("s", "sex", { sex: "male" }),
    attributeUnit("s2", "sex", { sex: "female", standing: "rejected" }),
    attributeUnit("e", "ethnicity", { ethnicity: "uyghur" }),
    attributeUnit("e2", "ethnicity", { ethnicity: "kazakh", standing: "alternative" }),
    attributeUnit("e3", "ethnicity", { ethnicity: "han", standing: "rejected" }),
    attributeUnit("o", "origin", { place: place(3) }),
    episodeUnit("c", "camp", { start: dated("2017-03~"), place: place(4), facility: { kind: "facility", number: 2 }, reasonsSuspected: ["religion"], reasonsOfficial: ["travel", "religion"] }),
    episodeUnit("d", "police_custody", { start: dated("2018") }),
    episodeUnit("x", "prison", { start: dated("2001"), standing: "rejected", reasonsSuspected: ["espionage"] }),
    statusUnit("t", "free", { asOf: dated("2019-02"), citations: [cite("testimony", 8)] }),
    relationUnit("k", { as: "entry", number: 12 }),
    { id: "list-6", type: "list", list: { kind: "list", number: 6 } },
    assessmentUnit({
      title: factId("n"),
      status: { value: "free", rule: "latest_report", basis: [factId("t")] },
      tier: { value: 2, rule: "two_sources", basis: [{ kind: "source", number: 5 }], unverified: [] },
    }),
    { id: "note", type: "note", text: "Corrected." },
  ];
  const listing = listingOf("entry", units);

  it("names it, without the names that were rejected", () => {
    expect(listing).toMatchObject({ title: "Aman Testov", titleLanguage: "en", sortKey: "aman testov", names: ["Aman Testov", "ئامان"], nameLanguages: ["en", "ug"] });
  });

  it("knows every record that it refers to, once", () => {
    expect([...listing.refs].sort()).toEqual(["entry:12", "facility:2", "list:6", "place:3", "place:4", "source:5", "testimony:8"]);
    expect(listing).toMatchObject({ placeNumbers: [3, 4], listNumbers: [6], facilityNumbers: [2], sourceNumbers: [5] });
  });

  it("leaves out what was rejected", () => {
    expect(listing).toMatchObject({ sex: "male", ethnicities: ["uyghur", "kazakh"], reasonsSuspected: ["religion"], reasonsOfficial: ["travel", "religion"], tier: 2, status: "free" });
  });

  it("dates the status and the first custody", () => {
    expect(listing).toMatchObject({ statusOn: "2019-02-28", statusDate: "2019-02", statusDateKind: "as_of", detainedEarliest: "2017-02-01", detainedLatest: "2017-04-30", detainedDoubtful: false });
    const unknown = { words: "when the snow fell", edtf: null, earliest: null, latest: null };
    const on = (unit: PublicUnit) => listingOf("entry", [unit, assessmentUnit({ status: { value: "free", rule: "latest_report", basis: [unit.id] } })]).statusOn;
    expect(on(statusUnit("s", "free", { asOf: unknown, learned: dated("2019-02") }))).toBe("2019-02-28");
    expect(on(episodeUnit("r", "release", { start: unknown, end: dated("2019-03") }))).toBe("2019-03-31");
    expect(listingOf("entry", [episodeUnit("c", "camp", { start: dated("2017?") })])).toMatchObject({ detainedDoubtful: true });
    expect(listingOf("entry", [episodeUnit("c", "camp")])).toMatchObject({ detainedEarliest: null, detainedLatest: null, detainedDoubtful: null });
  });

  it("says of a status what was said of its date, and no more", () => {
    const listed = (...reports: PublicUnit[]) => listingOf("entry", reports);
    expect(listed(statusUnit("t", "in_custody", { learned: dated("2020/..") }))).toMatchObject({ statusOn: "2020-01-01", statusDate: "2020/..", statusDateKind: "learned" });
    expect(listed(statusUnit("t", "in_custody", { asOf: dated("2018~"), learned: dated("2020") }))).toMatchObject({ statusOn: "2018-12-31", statusDate: "2018~", statusDateKind: "as_of" });
    expect(listed(statusUnit("t", "in_custody", { asOf: { words: "once", edtf: null, earliest: null, latest: null }, learned: dated("2020") }))).toMatchObject({ statusDate: "2020", statusDateKind: "learned" });
    expect(listed(episodeUnit("c", "camp", { start: dated("2017") }))).toMatchObject({ statusOn: "2017-12-31", statusDate: "2017", statusDateKind: "as_of" });
    expect(listed(statusUnit("t", "in_custody"))).toMatchObject({ status: "in_custody", statusOn: null, statusDate: null, statusDateKind: null });
  });

  it("is nameless where the name is withheld, even if a name unit is left", () => {
    const withheld = [nameUnit("n"), assessmentUnit({ title: null, nameWithheld: true })];
    expect(listingOf("entry", withheld)).toMatchObject({ title: null, titleLanguage: null, sortKey: "", names: [] });
    expect(listingOf("entry", [assessmentUnit({ nameWithheld: true })])).toMatchObject({ title: null, names: [] });
  });

  it("can be worked out again when a redaction took the assessment", () => {
    const left = units.filter((unit) => unit.type !== "assessment" && unit.id !== factId("t"));
    expect(listingOf("entry", left)).toMatchObject({ title: "Aman Testov", status: "in_custody", tier: null });
  });
});

describe("titles of the other kinds", () => {
  const name = (text: string, position: number): PublicUnit => ({ id: `name-${position}`, type: "record_name", text, language: "en", script: "Latn", position });
  const witness = (id: string, text: string | null): PublicUnit => ({ id, type: "witness", name: text === null ? null : { text, language: "en" }, entry: text === null ? null : 3, description: null });

  it("are the first name by position, whatever the order", () => {
    expect(titleOf([name("Second", 1), name("First", 0)])).toEqual({ text: "First", language: "en" });
  });

  it("are the first witness who may be named, or nothing", () => {
    expect(titleOf([witness("w1", null), witness("w2", "Berik Samplov")])).toEqual({ text: "Berik Samplov", language: "en" });
    expect(titleOf([witness("w1", null)])).toBeNull();
    expect(refsOf([witness("w2", "Berik Samplov")])).toEqual(["entry:3"]);
  });
});

describe("the sort key", () => {
  it("is without marks and case, and empty for a withheld name", () => {
    expect(sortKeyOf("Áïgül ÖZ")).toBe("aigul oz");
    expect(sortKeyOf(null)).toBe("");
  });

  it("is never longer than an index row can hold, and never half a character", () => {
    const key = sortKeyOf(`a${"😀".repeat(300)}`);
    expect(Buffer.byteLength(key)).toBeLessThan(2_000);
    expect(Buffer.from(key).toString()).toBe(key);
  });
});
