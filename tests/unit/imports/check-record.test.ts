import { describe, expect, test } from "vitest";
import { checkRecord } from "@/lib/imports/check-record";

const cited = [{ source: "s", locator: { kind: "paragraph", value: "3" } }];
const source = { type: "source", key: "s", kind: "book", title: "A book", titleLanguage: "en" };
const facts = (...list: object[]) => ({ type: "facts", key: "p", person: "p", facts: list });
const name = { type: "name", key: "n", text: "Nurlan", language: "kk", script: "Latn", citations: cited };

function problems(value: unknown): string[] {
  const outcome = checkRecord(7, value);
  return "problems" in outcome ? outcome.problems.map(({ path, sentence }) => `${path}: ${sentence}`) : [];
}

function hashOf(value: unknown): string {
  const outcome = checkRecord(0, value);
  if ("problems" in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.checked.hash;
}

describe("checking a record", () => {
  test("knows a record again by what it says, not by how it is written", () => {
    expect(hashOf({ visibility: "restricted", ...source })).toBe(hashOf(source));
    expect(hashOf({ ...source, title: "Another book" })).not.toBe(hashOf(source));
  });

  test.each([
    ["a word", "x", "records[7].type: A record is an object"],
    ["nothing", null, "records[7].type: A record is an object"],
    ["an unknown type", { type: "rumour" }, "records[7].type: A record is an object"],
    ["a type from the prototype", { type: "constructor" }, "records[7].type: A record is an object"],
    ["an unknown field", { ...source, colour: "red" }, "records[7].colour: This field is not known here."],
    ["a missing field", { type: "source", key: "s", kind: "book", titleLanguage: "en" }, "records[7].title: This is missing."],
    ["an unknown term", { ...source, kind: "rumour" }, 'records[7].kind: This must be "news_article", "essay"'],
    ["a bad address", { ...source, url: "javascript:alert(1)" }, "records[7].url: This is not a web address"],
    ["a bad date", { ...source, date: { edtf: "2018-13" } }, "records[7].date.edtf: "],
    ["a day that is none", { ...source, date: { edtf: "2019-02-30" } }, "records[7].date.edtf: The calendar has no such day"],
    ["an empty date", { ...source, date: {} }, "records[7].date: A date needs words"],
    ["NUL", { ...source, title: "a\0b" }, "records[7].title: This has a NUL character"],
    ["half a character", { ...source, title: "a\ud800b" }, "records[7].title: This has half of a character"],
    ["blank words", { ...source, title: "  " }, "records[7].title: This is empty"],
    ["words without end", { ...source, title: "x".repeat(1_001) }, "records[7].title: This is longer than 1,000 characters."],
    ["a strange field name", { ...source, 'a"b': 1 }, 'records[7]["a\\"b"]: This field is not known here.'],
    ["a fact without a citation", facts({ ...name, citations: [] }), "records[7].facts[0].citations: Every statement needs at least one citation."],
    ["a citation of nothing", facts({ ...name, citations: [{}] }), "records[7].facts[0].citations[0]: A citation names either"],
    ["a citation of two things", facts({ ...name, citations: [{ source: "s", testimony: "t" }] }), "records[7].facts[0].citations[0]: A citation names either"],
    ["a fact of no kind", facts({ ...name, type: "rumour" }), 'records[7].facts[0].type: This "type" is none of those'],
    ["a fact twice", facts(name, name), 'records[7].facts[1]: The fact key "n" stands twice in this record.'],
    ["a term of another kind", facts({ type: "attribute", key: "a", kind: "sex", sex: "female", religion: "islam", citations: cited }), 'records[7].facts[0].religion: An attribute of kind "sex" has no religion.'],
    ["an attribute without value", facts({ type: "attribute", key: "a", kind: "ethnicity", citations: cited }), "records[7].facts[0].ethnicity: "],
    ["\"other\" without words", facts({ type: "attribute", key: "a", kind: "ethnicity", ethnicity: "other", citations: cited }), 'records[7].facts[0].text: "other" goes with words: say in text what it is.'],
    ["another relation without words", facts({ type: "relation", key: "r", kind: "other", person: "q", citations: cited }), 'records[7].facts[0].words: "other" goes with words: say in words what it is.'],
    ["an open identity number", facts({ type: "attribute", key: "a", kind: "identity_number", text: "1", textLanguage: "en", visibility: "public", citations: cited }), 'records[7].facts[0].visibility: An identity number is always "sealed".'],
    ["a rejection without a reason", facts({ ...name, standing: "rejected" }), "records[7].facts[0].standingReason: "],
    ["a sentence that ends before it begins", facts({ type: "episode", key: "e", kind: "sentence", sentenceMonthsMin: 12, sentenceMonthsMax: 6, citations: cited }), "records[7].facts[0].sentenceMonthsMax: "],
    ["a relation to oneself", facts({ type: "relation", key: "r", kind: "spouse", person: "p", citations: cited }), "records[7].facts[0].person: A person has no relation to themselves."],
    ["a list twice", { type: "person", key: "p", lists: ["l", "l"] }, 'records[7].lists[1]: The list "l" stands twice'],
    ["two accounts of one victim", { type: "testimony", key: "t", form: "video", accounts: [{ victim: "p", language: "en" }, { victim: "p", language: "en" }] }, 'records[7].accounts[1]: An account about "p"'],
    ["a key with a slash", { ...source, key: "a/b" }, "records[7].key: A key has"],
  ])("refuses %s, with its place and a sentence", (_what, value, expected) => {
    const [first = ""] = problems(value);
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(first).toMatch(/[.!]$/);
  });

  test("tells every problem of a record, up to a number", () => {
    expect(problems(facts({ ...name, script: "x", language: "??" }, { ...name, key: "m", kind: "nick" }))).toHaveLength(3);
    expect(problems(facts(...Array.from({ length: 500 }, (_, i) => ({ ...name, key: `n${i}`, script: "x" }))))).toHaveLength(20);
  });
});
