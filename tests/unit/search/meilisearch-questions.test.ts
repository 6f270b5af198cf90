import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { scope } from "@/lib/search/meilisearch/meilisearch-question";
import type { MeilisearchQuestion } from "@/lib/search/meilisearch/meilisearch-question";
import { nameQuestions } from "@/lib/search/meilisearch/meilisearch-name-questions";
import { textQuestions } from "@/lib/search/meilisearch/meilisearch-text-questions";
import { hostileStrings } from "@/tests/support/hostile-strings";

const bounds = { limit: 50, within: null, timeoutMs: 1 };
const questionsFor = (text: string, isPrefix = false, within: readonly number[] | null = null): MeilisearchQuestion[] => {
  const keys = nameKeys(text);
  return nameQuestions({ text, keys, terms: indexTerms(keys), kinds: ["entry", "place"], isPrefix }, { ...bounds, within });
};
const filtersOf = (questions: readonly MeilisearchQuestion[]): string[] => questions.flatMap(({ filter = [] }) => [filter].flat(2));

/** Anything that somebody could send: any characters, and the words of the engine's own syntax. */
const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(...hostileStrings).map((text) => text.slice(0, 200)),
  fc.array(fc.constantFrom("OR", "AND", "NOT", "IN", "EXISTS", "kind", "=", "[", "]", "(", ")", '"', "'", "-", "_geoRadius", "1"), { maxLength: 12 }).map((parts) => parts.join(" ")),
);
/** The only filters that there are: lists of our own keys, kinds and numbers. */
const FILTER = /^(?:(?:folds|skeletons|concats) IN \[[a-z0-9]+(?:, [a-z0-9]+)*\]|kind IN \[[a-z]+(?:, [a-z]+)*\](?: OR \(kind = entry AND number IN \[\d+(?:, \d+)*\]\))?)$/;

describe("what is asked of Meilisearch about a name", () => {
  it("never holds a word of the reader in a filter", () => {
    fc.assert(fc.property(typed, fc.boolean(), fc.constantFrom(null, [1, 2]), (text, isPrefix, within) => {
      for (const filter of filtersOf(questionsFor(text, isPrefix, within))) expect(filter).toMatch(FILTER);
    }));
  });

  it("searches for keys alone", () => {
    fc.assert(fc.property(typed, fc.boolean(), (text, isPrefix) => {
      for (const { q = "" } of questionsFor(text, isPrefix)) expect(q).toMatch(/^(?:[a-z0-9]+ ?)*$/);
    }));
  });

  it("stays within what one request can bear", () => {
    fc.assert(fc.property(typed, (text) => {
      expect(questionsFor(text).length).toBeLessThanOrEqual(14);
    }));
    expect(questionsFor("")).toEqual([]);
    expect(questionsFor("?!")).toEqual([]);
  });

  it("leaves the last word open while somebody types, and after that once more", () => {
    const searched = (isPrefix: boolean) => questionsFor("Tursun Ayu", isPrefix).flatMap(({ q }) => q ?? []);
    expect(searched(true).every((q) => !q.endsWith(" "))).toBe(true);
    expect(searched(false).filter((q) => !q.endsWith(" "))).toHaveLength(1);
  });

  it("reads a long list of numbers once", () => {
    const within = Array.from({ length: 1_000 }, (_, index) => index + 1);
    const mentions = (questions: readonly MeilisearchQuestion[]) => filtersOf(questions).filter((filter) => filter.includes("number IN")).length;
    expect(mentions(questionsFor("Tursun Ayup", false, within))).toBe(1);
    expect(mentions(questionsFor("Tursun Ayup", false, [1, 2]))).toBe(questionsFor("Tursun Ayup", false, [1, 2]).length);
  });
});

describe("what is asked of Meilisearch about texts", () => {
  const ask = (words: string[], phrases: string[][] = [], isPrefix = false) => textQuestions({ words, phrases, kinds: ["entry"], isPrefix }, bounds);

  it("is words in quotation marks, whatever was typed", () => {
    fc.assert(fc.property(fc.array(typed, { maxLength: 5 }), fc.array(fc.array(typed, { maxLength: 4 }), { maxLength: 3 }), (words, phrases) => {
      for (const { q = "", filter } of ask(words, phrases)) {
        expect(q).toMatch(/^(?:"[^"-]+"(?: |$))+$/u);
        expect(filter).toBe("kind IN [entry]");
      }
    }));
  });

  it("leaves only the word open that is being typed", () => {
    expect(ask(["taken", "win"], [], true).map(({ q }) => q)).toEqual(['"taken" win']);
    expect(ask(["喀什市"], [], true).map(({ q }) => q)).toEqual(['"喀什 什市"']);
  });

  it("comes in as many questions as the engine needs to look at every word", () => {
    const words = Array.from({ length: 23 }, (_, index) => `word${index}`);
    const questions = ask(words);
    expect(questions).toHaveLength(3);
    expect(questions.map(({ q }) => q).join(" ")).toBe(words.map((word) => `"${word}"`).join(" "));
    expect(ask([])).toEqual([]);
  });
});

describe("which records may answer", () => {
  it.each([
    [["entry"], null, "kind IN [entry]"],
    [["entry"], [1, 2], "(kind = entry AND number IN [1, 2])"],
    [["entry", "place"], [7], "kind IN [place] OR (kind = entry AND number IN [7])"],
    [["place"], [7], "kind IN [place]"],
    [["entry", "place"], [], "kind IN [place]"],
    [["entry"], [], "number = 0"],
    [[], null, "number = 0"],
  ] as const)("%j within %j", (kinds, within, expected) => {
    expect(scope(kinds, within)).toBe(expected);
  });
});
