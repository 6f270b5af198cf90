import { describe, expect, it } from "vitest";
import { ageBandsOf, identifierKey, identifiersOf, rolesOf, sentenceBandsOf, testimonyLanguagesOf } from "@/lib/publication/entry-facets";
import type { PublicUnit, Unit } from "@/lib/publication/public-record";
import { attributeUnit, dated, episodeUnit, relationUnit } from "@/tests/factories/public-units";

const detained = (edtf: string) => episodeUnit(edtf, "camp", { start: dated(edtf) });
const born = (edtf: string, given: Partial<Unit<"attribute">> = {}) => ({ ...attributeUnit(edtf, "birth_date", { date: dated(edtf) }), ...given });
const account = (testimony: number, language: string, witnessIsVictim = false): PublicUnit => ({
  id: `a-${testimony}`, type: "account", testimony: { kind: "testimony", number: testimony }, witnessIsVictim, witnessRelation: null,
  witnessRelationWords: null, language, sections: {}, contentNote: null,
});

describe("the age at detention", () => {
  it.each([
    ["2000-06-01", "2018-05-31", ["under_18"]],
    ["2000-06-01", "2018-06-01", ["18_to_29"]],
    ["1957-03", "2017-03", ["45_to_59", "60_and_over"]],
    ["1958-03", "2017-03", ["45_to_59"]],
    ["1930", "2017", ["60_and_over"]],
    ["1988~", "2018-06", ["18_to_29", "30_to_44"]],
    ["1950/1990", "2017", ["18_to_29", "30_to_44", "45_to_59", "60_and_over"]],
    ["2017", "2017", ["under_18"]],
  ])("born %s, detained %s: every band that it may be in", (birth, start, bands) => {
    expect(ageBandsOf([born(birth), detained(start)])).toEqual(bands);
  });

  it("counts every birth date that nobody has rejected, and the first custody", () => {
    const other = born("1950", { id: "f-other00000", standing: "alternative" });
    expect(ageBandsOf([born("1990"), other, detained("2017"), detained("2019")])).toEqual(["18_to_29", "60_and_over"]);
    expect(ageBandsOf([born("1990"), { ...other, standing: "rejected" }, detained("2017")])).toEqual(["18_to_29"]);
  });

  it("is not known where one of the two dates is not, or is open", () => {
    expect(ageBandsOf([born("1990")])).toEqual([]);
    expect(ageBandsOf([detained("2017")])).toEqual([]);
    expect(ageBandsOf([born("1990"), detained("2017/..")])).toEqual([]);
    expect(ageBandsOf([born("2019"), detained("2017")])).toEqual([]);
  });
});

describe("the length of a sentence", () => {
  const sentence = (words: string | null, monthsMin: number | null, monthsMax: number | null) =>
    episodeUnit("s", "sentence", { sentence: { words, monthsMin, monthsMax } });

  it.each([
    [60, 60, ["up_to_5_years"]],
    [61, 61, ["5_to_10_years"]],
    [0, 0, ["up_to_5_years"]],
    [36, 120, ["up_to_5_years", "5_to_10_years"]],
    [60, 61, ["up_to_5_years", "5_to_10_years"]],
    [180, null, ["10_to_15_years"]],
    [null, 300, ["over_20_years"]],
  ])("from %s to %s months: every band that it may be in", (min, max, bands) => {
    expect(sentenceBandsOf([sentence("so long", min, max)])).toEqual(bands);
  });

  it("stands apart where only words say it, and nowhere where nothing does", () => {
    expect(sentenceBandsOf([sentence("life", null, null)])).toEqual(["in_words"]);
    expect(sentenceBandsOf([sentence(null, null, null)])).toEqual([]);
    expect(sentenceBandsOf([detained("2017")])).toEqual([]);
  });
});

describe("the roles of a victim", () => {
  it("are what the entry says in public, and nothing that somebody rejected", () => {
    expect(rolesOf([detained("2017")])).toEqual(["detainee"]);
    expect(rolesOf([{ ...detained("2017"), standing: "rejected" }])).toEqual([]);
    expect(rolesOf([relationUnit("r", { as: "entry", number: 12 }, { kind: "sibling" })])).toEqual(["relative"]);
    expect(rolesOf([relationUnit("r", { as: "entry", number: 12 }, { kind: "neighbour" })])).toEqual([]);
    expect(rolesOf([relationUnit("r", { as: "withheld" }, { kind: "sibling" })])).toEqual([]);
    expect(rolesOf([account(1, "ug"), account(2, "ug", true)])).toEqual(["witness"]);
    expect(rolesOf([attributeUnit("p", "profession", { professionClass: "public_service" })])).toEqual(["official"]);
    expect(rolesOf([attributeUnit("p", "profession", { professionClass: "education" })])).toEqual([]);
  });
});

describe("languages and numbers", () => {
  it("are those of the accounts, whatever the script", () => {
    expect(testimonyLanguagesOf([account(1, "ug-Latn"), account(2, "zh-Hant"), account(3, "ug"), account(4, "x-none")])).toEqual(["ug", "zh"]);
  });

  it("are folded so that they are found as people write them", () => {
    const identifier = (id: string, text: string): PublicUnit => ({ id, type: "identifier", database: "Another database", identifier: text, url: null, label: null, note: null });
    expect(identifiersOf([identifier("1", "No. 4521"), identifier("2", "#4521"), identifier("3", "ＡＢ 12")])).toEqual(["4521", "ab12"]);
    expect(identifierKey(" nor 12 ")).toBe("nor12");
  });
});
