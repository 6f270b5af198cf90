import { describe, expect, it } from "vitest";
import type { PublicUnit, Unit } from "@/lib/publication/public-record";
import { checklistRules, checkRecord } from "@/lib/reviews/checklist";
import type { CheckedRecord } from "@/lib/reviews/checklist";
import { freeTextsOf } from "@/lib/reviews/checklist/free-texts";
import { isMinorNamed } from "@/lib/reviews/checklist/minors";
import { messagesOf } from "@/lib/i18n/messages";

const fact = { standing: "shown", standingReason: null, certainty: "possible", contentNote: null, remark: null } as const;
const said = (words: string, edtf: string | null = null) => ({ words, edtf, earliest: null, latest: null });
const status = (given: Partial<Unit<"status">> = {}): Unit<"status"> => ({
  ...fact, citations: [], id: "f-status0000", type: "status", value: "free", speech: "unknown", text: null, textLanguage: null, place: null, asOf: said("2020", "2020"), learned: null, ...given,
});
const attribute = (kind: Unit<"attribute">["kind"], given: Partial<Unit<"attribute">>): Unit<"attribute"> => ({
  ...fact, citations: [], id: `f-${kind.replaceAll("_", "").slice(0, 4)}000000`, type: "attribute", kind, sex: null, ethnicity: null, religion: null, professionClass: null, text: null, textLanguage: null, place: null, date: null, ...given,
});
const name = (text: string): Unit<"name"> => ({ ...fact, citations: [], id: "f-name000000", type: "name", text, language: "en", script: "Latn", kind: "primary", scheme: null });
const summary = (text: string): Unit<"summary"> => ({ id: "summary-en", type: "summary", language: "en", text });

function check(units: readonly PublicUnit[], given: Partial<CheckedRecord> = {}) {
  const diff = { added: [...units], changed: [], removed: [] };
  const findings = checkRecord({ kind: "entry", problems: [], units, diff, names: { hidden: [], open: [] }, isAtRisk: false, saidInPublic: new Set(), withoutConsent: [], today: "2026-11-23", ...given });
  return findings.map(({ code, unit, field }) => [code, unit, field]);
}

describe("the checklist", () => {
  it("says nothing of a record that is fine", () => {
    expect(check([name("Aman Testov"), status(), summary("He was taken in spring 2017 and is free again.")])).toEqual([]);
  });

  it("names the field that says too much, in whatever it is held", () => {
    const number = "653101199002031234";
    expect(check([status({ remark: number })])).toEqual([["identity_number", "f-status0000", "remark"]]);
    expect(check([status({ citations: [{ ref: { kind: "source", number: 1 }, locator: null, quote: `no. ${number}` }] })])).toEqual([["identity_number", "f-status0000", "citations"]]);
    expect(check([status({ asOf: said(`the day of ${number}`, "2020") })])).toEqual([["identity_number", "f-status0000", "asOf"]]);
    const account: PublicUnit = { id: "a-account000", type: "account", testimony: { kind: "testimony", number: 1 }, witnessIsVictim: false, witnessRelation: null, witnessRelationWords: null, language: "en", sections: { howLearned: `from ${number}` }, contentNote: null };
    expect(check([account])).toEqual([["identity_number", "a-account000", "sections"]]);
  });

  it("warns of a status without a day and of dates that were not understood", () => {
    expect(check([status({ asOf: null })])).toEqual([["status_without_date", "f-status0000", "asOf"]]);
    expect(check([status({ asOf: said("when the snow fell") })])).toEqual([["date_not_understood", "f-status0000", "asOf"]]);
  });

  it("blocks the exact address of a home, and warns of any other", () => {
    expect(check([attribute("residence", { text: "house no. 12 at the mill" })])).toEqual([["residence_address", "f-resi000000", "text"]]);
    expect(check([summary("They met in house no. 12.")])).toEqual([["exact_address", "summary-en", "text"]]);
  });

  it("warns of words on where somebody at risk is", () => {
    const account: Unit<"account"> = { id: "a-account000", type: "account", testimony: { kind: "testimony", number: 1 }, witnessIsVictim: false, witnessRelation: null, witnessRelationWords: null, language: "en", sections: { additionalInformation: "She is at her aunt's." }, contentNote: null };
    const units = [summary("She is at her aunt's."), account];
    expect(check(units, { isAtRisk: true })).toEqual([["whereabouts_at_risk", "summary-en", "text"], ["whereabouts_at_risk", "a-account000", "sections"]]);
    expect(check(units, { isAtRisk: true, saidInPublic: new Set(["testimony:1"]) })).toEqual([["whereabouts_at_risk", "summary-en", "text"]]);
    expect(check([{ ...account, sections: {} }], { isAtRisk: true })).toEqual([]);
    expect(check(units)).toEqual([]);
  });

  it("looks for what blocks in the whole record, and for what warns in what is new", () => {
    const units = [status({ asOf: null }), summary("call +7 701 123 45 67")];
    expect(check(units, { diff: { added: [], changed: [], removed: [] } })).toEqual([["phone_number", "summary-en", "text"]]);
  });

  it("does not take a hidden name for one that is shown and the same", () => {
    const hidden = [{ text: "Gulnur Testova", because: "withheld" as const }];
    const units = [summary("Gulnur Testova was there.")];
    expect(check(units, { names: { hidden, open: [] } })).toEqual([["withheld_name", "summary-en", "text"]]);
    expect(check(units, { names: { hidden, open: ["Гульнур Тестова"] } })).toEqual([]);
    expect(check([summary("A certain Gulnur was there.")], { names: { hidden, open: [] } })).toEqual([["part_of_withheld_name", "summary-en", "text"]]);
  });

  it("has a sentence for everything that it can say", () => {
    expect(Object.keys(messagesOf("en").desk.review.checks).toSorted()).toEqual(Object.keys(checklistRules).toSorted());
  });

  it("never reads a name, an address or a code as a free text", () => {
    expect(freeTextsOf(name("Aman Testov"))).toEqual([]);
    expect(freeTextsOf(status())).toEqual([{ field: "asOf", text: "2020" }]);
  });
});

describe("a minor", () => {
  const born = (earliest: string, latest: string) => attribute("birth_date", { date: { words: null, edtf: null, earliest, latest } });
  it.each([
    ["2008-11-24", "2008-11-24", "surely"],
    ["2008-11-23", "2008-11-23", "no"],
    ["2008-01-01", "2008-12-31", "maybe"],
    ["1990-01-01", "1990-12-31", "no"],
  ] as const)("born between %s and %s is %s named", (earliest, latest, outcome) => {
    expect(isMinorNamed([name("Aman Testov"), born(earliest, latest)], "2026-11-23")).toBe(outcome);
    expect(isMinorNamed([born(earliest, latest)], "2026-11-23")).toBe("no");
  });
});
