import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fieldsOf } from "@/lib/define-action";
import { scriptOfName } from "@/lib/facts/script-of-name";
import { addFactSchema } from "@/lib/facts/schema";
import { factForm } from "@/tests/factories/fact-form";

const read = (type: Parameters<typeof factForm>[0], given: Record<string, unknown>) => addFactSchema.safeParse({ ...factForm(type, given), personId: randomUUID() });
const problems = (...[type, given]: Parameters<typeof read>) => {
  const { error } = read(type, given);
  return error ? fieldsOf(error) : {};
};

describe("a claim", () => {
  it("needs what its kind is about, and nothing else", () => {
    expect(problems("name", {})).toEqual({ text: "nameMissing" });
    expect(problems("attribute", {})).toEqual({ kind: "kindMissing" });
    expect(problems("attribute", { kind: "citizenship" })).toEqual({ text: "valueMissing" });
    expect(problems("attribute", { kind: "birth_date" })).toEqual({ date: "valueMissing" });
    expect(problems("attribute", { kind: "profession", professionClass: "law" })).toEqual({});
    for (const [kind, term] of [["sex", "sex"], ["ethnicity", "ethnicity"], ["religion", "religion"], ["profession", "professionClass"]] as const) {
      expect(problems("attribute", { kind, [term]: "other" })).toEqual({ text: "otherWithoutWords" });
      expect(problems("attribute", { kind, [term]: "other", text: "said otherwise", textLanguage: "en" })).toEqual({});
    }
    expect(problems("attribute", { kind: "sex", sex: "female", ethnicity: "uyghur" })).toEqual({ ethnicity: "termOfAnotherKind" });
    expect(problems("episode", {})).toEqual({ kind: "kindMissing" });
    expect(problems("status", {})).toEqual({ value: "statusMissing" });
    expect(problems("relation", { kind: "sibling" })).toEqual({ person: "recordMissing" });
    const person = { id: randomUUID(), label: "Somebody" };
    expect(problems("relation", { kind: "other", person })).toEqual({ words: "otherWithoutWords" });
    expect(problems("relation", { kind: "other", words: "godfather", person })).toEqual({});
    expect(problems("episode", { kind: "camp" })).toEqual({});
  });

  it("refuses words for which nothing was picked, so that they are not dropped", () => {
    expect(problems("episode", { kind: "camp", place: { id: "", label: "Hotan" } })).toEqual({ place: "recordMissing" });
    expect(problems("relation", { kind: "sibling", person: { id: "", label: "Aman" } })).toEqual({ person: "recordMissing" });
    expect(problems("episode", { kind: "camp", place: { id: "no id", label: "Hotan" } })).not.toEqual({});
  });

  it("says what is wrong where it is", () => {
    expect(problems("name", { text: "Aman", scheme: "ULY" })).toEqual({ scheme: "schemeWithoutTransliteration" });
    expect(problems("attribute", { kind: "health", text: "lost a tooth" })).toEqual({ textLanguage: "languageMissing" });
    expect(problems("attribute", { kind: "identity_number", text: "1", textLanguage: "zh" })).toEqual({ visibility: "identityNumberSealed" });
    expect(problems("episode", { kind: "sentence", sentenceMonthsMin: "60", sentenceMonthsMax: "12" })).toEqual({ sentenceMonthsMax: "sentenceOrder" });
    expect(problems("episode", { kind: "sentence", sentenceMonthsMin: "many" })).toEqual({ sentenceMonthsMin: "monthsWrong" });
    expect(problems("status", { value: "gone" })).toEqual({ value: "statusMissing" });
    const record = { id: randomUUID(), label: "An article" };
    const citation = { kind: "source", record, locatorKind: "", locator: "12", quote: "" };
    expect(problems("name", { text: "Aman", citations: [citation, { ...citation, locatorKind: "page", locator: "" }, { ...citation, record: null, locator: "" }] })).toEqual({
      "citations.0.locatorKind": "locatorKindMissing",
      "citations.1.locator": "lineMissing",
      "citations.2.record": "recordMissing",
    });
  });

  it("takes what nobody chose as the domain does", () => {
    expect(read("name", { text: "گۈلنۇر" }).data).toMatchObject({ kind: "primary", language: "und", certainty: "possible", visibility: "restricted", contentNote: null });
    expect(read("status", { value: "free" }).data).toMatchObject({ speech: "unknown", asOf: null });
  });

  it("is never of a kind that is not there", () => {
    for (const type of ["photo", "", null]) expect(addFactSchema.safeParse({ ...factForm("name", { text: "A" }), type, personId: randomUUID() }).success).toBe(false);
  });
});

it("knows the script of a name by its letters", () => {
  const names = { Latn: "Rahile Dawut", Cyrl: "Рахилә Давут", Arab: "راھىلە داۋۇت", Hani: "热依拉·达吾提", Zyyy: "??" };
  for (const [script, name] of Object.entries(names)) expect(scriptOfName(name)).toBe(script);
  expect(scriptOfName("Рахилә (R.)")).toBe("Cyrl");
});
