import { describe, expect, it } from "vitest";
import type { LiveRecords } from "@/lib/publication/live-queries";
import type { LiveRelatedPerson } from "@/lib/publication/live-selects";
import { projectRecords } from "@/lib/publication/project-record";
import { unitsOf } from "@/lib/publication/public-record";
import { SOURCE, liveRelated, liveSource, liveTestimony, liveWitness, projectionContext } from "@/tests/factories/live-rows";

const none = { entry: [], testimony: [], source: [], facility: [], place: [], organisation: [], list: [] };
const projected = (live: Partial<LiveRecords>, context = projectionContext()) => {
  const { units, problems } = projectRecords({ ...none, ...live }, context)[0]!;
  return { units, problems: problems.map(({ sentence }) => sentence) };
};
const testimonyOf = (given: Parameters<typeof liveTestimony>[0], context = projectionContext()) => projected({ testimony: [liveTestimony(given)] }, context);
const sourceOf = (given: Parameters<typeof liveSource>[0]) => projected({ source: [liveSource(given)] });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a witness", () => {
  const named = liveRelated({}, "Berik Samplov");
  const witnessIn = (person: LiveRelatedPerson | null, consents: { expiresOn: Date | null }[], description: string | null = null, published = {}) =>
    unitsOf(testimonyOf({ witnesses: [liveWitness(person, consents, description)] }, projectionContext({ published })).units, "witness")[0];

  it("is named with consent, and linked to their own entry", () => {
    expect(witnessIn(named, [{ expiresOn: null }], null, { [named.id]: { kind: "entry", number: 5 } })).toMatchObject({
      name: { text: "Berik Samplov", language: "en" },
      entry: 5,
      description: null,
    });
  });

  it("is named on the day on which the consent ends, and not after", () => {
    expect(witnessIn(named, [{ expiresOn: day("2026-11-22") }])?.name).not.toBeNull();
    expect(witnessIn(named, [{ expiresOn: day("2026-11-21") }])).toMatchObject({ name: null, entry: null });
    expect(witnessIn(named, [{ expiresOn: day("2026-11-21") }, { expiresOn: null }])?.name).not.toBeNull();
  });

  it("is not named without consent: neither by name nor by entry nor by words", () => {
    const unit = witnessIn(named, [], "Berik, the brother", { [named.id]: { kind: "entry", number: 5 } });
    expect(unit).toMatchObject({ name: null, entry: null, description: null });
  });

  it.each([{ minor: true }, { nameWithheld: true }, { sealedIdentity: true }])("is not named with consent when %o", (protection) => {
    expect(witnessIn(liveRelated(protection), [{ expiresOn: null }])?.name).toBeNull();
  });

  it("is described in the words of the text when it names nobody", () => {
    expect(witnessIn(null, [], "a friend of the family")).toMatchObject({ name: null, entry: null, description: "a friend of the family" });
  });
});

describe("a testimony", () => {
  it.each(["restricted", "sealed"] as const)("does not pass when it is %s", (visibility) => {
    expect(testimonyOf({ visibility }).problems).toEqual(["This testimony is not marked public."]);
  });

  it("does not pass before the source that reports it", () => {
    const reportedBySourceId = "00000000-0000-4000-8000-00000000dddd";
    expect(testimonyOf({ reportedBySourceId }).problems).toEqual(["The source that reports this testimony is not published: publish it first."]);
    expect(testimonyOf({ reportedBySourceId: SOURCE }).problems).toEqual([]);
  });

  it("shows the public translations only", () => {
    const translation = (language: string, visibility: "public" | "restricted" | "sealed") => ({
      testimonyId: SOURCE, language, text: `In ${language}`, translator: null, reviewed: false, visibility,
    });
    const { units } = testimonyOf({
      reportedBySourceId: SOURCE,
      originalText: "In ug",
      originalLanguage: "ug",
      translations: [translation("en", "public"), translation("zh-Hans", "restricted"), translation("kk", "sealed")],
    });
    expect(unitsOf(units, "text").map((unit) => [unit.id, unit.text])).toEqual([["text-original", "In ug"], ["text-en", "In en"]]);
  });

  describe("that was given to us directly", () => {
    const always = { expiresOn: null };
    const [county, prefecture] = ["00000000-0000-4000-8000-00000000c001", "00000000-0000-4000-8000-00000000c002"];
    const places = new Map([[county, { kind: "county" as const, parentId: prefecture }], [prefecture, { kind: "prefecture" as const, parentId: null }]]);
    const context = projectionContext({ places, published: { [county]: { kind: "place", number: 2 }, [prefecture]: { kind: "place", number: 3 } } });
    const given = (witnesses: ReturnType<typeof liveWitness>[]) => {
      const { units } = testimonyOf({
        witnesses, originalText: "They came at night.", originalLanguage: "en", placeId: county,
        translations: [{ testimonyId: SOURCE, language: "kk", text: "Түнде келді.", translator: null, reviewed: false, visibility: "public" }],
      }, context);
      return { texts: unitsOf(units, "text").length, place: unitsOf(units, "testimony")[0]?.place?.number };
    };
    const witness = (...consents: Parameters<typeof liveWitness>[1] & object) => liveWitness(liveRelated(), consents);

    it("says neither its words nor exactly where it was given before every witness has allowed it", () => {
      expect(given([witness()])).toEqual({ texts: 0, place: 3 });
      expect(given([witness({ use: "name", ...always })])).toEqual({ texts: 0, place: 3 });
      expect(given([witness({ use: "text", ...always })])).toEqual({ texts: 2, place: 3 });
      expect(given([witness({ use: "place", ...always })])).toEqual({ texts: 0, place: 2 });
      expect(given([witness({ use: "text", ...always }), witness({ use: "place", ...always })])).toEqual({ texts: 0, place: 3 });
    });

    it("says them on the last day of the consent and not after", () => {
      expect(given([witness({ use: "text", expiresOn: day("2026-11-22") })]).texts).toBe(2);
      expect(given([witness({ use: "text", expiresOn: day("2026-11-21") })]).texts).toBe(0);
    });

    it("keeps the words of a witness to itself who is not on file and can have allowed nothing", () => {
      expect(given([liveWitness(null, [], "a friend")])).toEqual({ texts: 0, place: 3 });
      expect(given([])).toEqual({ texts: 0, place: 3 });
    });
  });

  it("is refused when two of its units would have one id", () => {
    const translation = { testimonyId: SOURCE, text: "Twice", translator: null, reviewed: false, visibility: "public" as const };
    const { problems } = testimonyOf({ reportedBySourceId: SOURCE, translations: [{ ...translation, language: "zh-Hans" }, { ...translation, language: "zh-hans" }] });
    expect(problems).toEqual(["Two units are called text-zh-hans."]);
  });
});

describe("a source", () => {
  it("does not pass unless it is public", () => {
    expect(sourceOf({ visibility: "restricted" }).problems).toEqual(["This source is not marked public."]);
  });

  it.each(["javascript:alert(1)", "file:///C:/case.doc", "ftp://example.org/x"])("does not pass with the address %s", (address) => {
    expect(sourceOf({ url: address }).problems).not.toEqual([]);
    expect(sourceOf({ archivedUrl: address }).problems).not.toEqual([]);
  });

  it("keeps the date's words and what its EDTF means, and refuses days that it does not mean", () => {
    const date = { dateWords: "spring 2017", dateEdtf: "2017-21", dateEarliest: day("2017-03-01"), dateLatest: day("2017-05-31") };
    expect(unitsOf(sourceOf(date).units, "source")[0]?.date).toEqual({ words: "spring 2017", edtf: "2017-21", earliest: "2017-03-01", latest: "2017-05-31" });
    expect(sourceOf({ ...date, dateLatest: day("2017-06-01") }).problems).not.toEqual([]);
  });
});
