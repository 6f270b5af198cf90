import { beforeAll, describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { rankNames } from "@/lib/names/rank-names";
import type { NameCandidate } from "@/lib/names/rank-names";
import data from "./known-people.json";

/** The least share of queries that must find the right person first, and among the first ten. */
const WANTED = { first: 0.93, ten: 0.98 };
const DISTRACTORS = 500;
const MOST_CANDIDATES = 150;

interface Form {
  language: string;
  text: string;
}
const people = data.people.map(([english = "", ...forms]) => ({
  english,
  forms: forms.map((form): Form => ({ language: form.slice(0, form.indexOf(" ")), text: form.slice(form.indexOf(" ") + 1) })),
}));
const withoutDots = people.flatMap(({ english, forms }) =>
  forms
    .filter(({ language }) => language === "zh" || language === "py")
    .map(({ language, text }) => ({ english, language: `${language} in one word`, text: text.replace(/[· ]/g, "").toLowerCase() })),
);
const queries = [...people.flatMap(({ english, forms }) => forms.map((form) => ({ english, ...form }))), ...withoutDots];

const candidate = (id: string): NameCandidate<string> => ({ id, forms: [{ text: id, keys: nameKeys(id) }] });

/** Given names and surnames of the same people, put together anew: nobody is called so, and everybody nearly. */
function recombined(): string[] {
  const split = people.map(({ english }) => [english.slice(0, english.indexOf(" ")), english.slice(english.indexOf(" "))] as const);
  const known = new Set(people.map(({ english }) => english));
  const names = Array.from({ length: DISTRACTORS }, (_, at) => {
    const [one, other] = [split[(at * 7) % split.length], split[(at * 31 + 5) % split.length]];
    return `${one?.[0] ?? ""}${other?.[1] ?? ""}`;
  });
  return [...new Set(names)].filter((name) => !known.has(name));
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((trigram) => other.has(trigram)).length;
  return shared / (one.size + other.size - shared);
}

/** Looks names up as an engine does: by shared terms, and by trigrams of whole names. */
function makeLookup(records: readonly NameCandidate<string>[]) {
  const indexed = records.map((record) => {
    const terms = record.forms.map((form) => indexTerms(form.keys));
    return {
      record,
      terms: new Set(terms.flatMap(({ folds, skeletons }) => [...folds, ...skeletons])),
      whole: terms.flatMap(({ concats }) => concats.map(trigrams)),
    };
  });
  return (query: string): NameCandidate<string>[] => {
    const { folds, skeletons, concats } = indexTerms(nameKeys(query));
    const asked = concats.map(trigrams);
    return indexed
      .map(({ record, terms, whole }) => {
        const shared = [...folds, ...skeletons].filter((term) => terms.has(term)).length;
        return { record, near: shared + Math.max(0, ...asked.flatMap((one) => whole.map((other) => likeness(one, other)))) };
      })
      .sort((one, other) => other.near - one.near)
      .slice(0, MOST_CANDIDATES)
      .map(({ record }) => record);
  };
}

describe(`${people.length} known people, each recorded under the English form alone`, () => {
  const ranks = new Map<string, number[]>();
  beforeAll(() => {
    const lookUp = makeLookup([...people.map(({ english }) => english), ...recombined()].map(candidate));
    for (const { english, language, text } of queries) {
      const ranked = rankNames({ text, keys: nameKeys(text), isPrefix: false }, lookUp(text), () => 0.5);
      const rank = ranked.findIndex(({ id }) => id === english);
      ranks.set(language, [...(ranks.get(language) ?? []), rank === -1 ? Infinity : rank]);
    }
  }, 60_000);

  const share = (list: readonly number[], most: number) => list.filter((rank) => rank < most).length / list.length;

  it("are found by their other forms", () => {
    const all = [...ranks.values()].flat();
    expect(all.length).toBeGreaterThan(400);
    expect(share(all, 1)).toBeGreaterThanOrEqual(WANTED.first);
    expect(share(all, 10)).toBeGreaterThanOrEqual(WANTED.ten);
  });

  it.each([...new Set(queries.map(({ language }) => language))])("in %s", (language) => {
    expect(share(ranks.get(language) ?? [], 10)).toBeGreaterThanOrEqual(0.95);
  });
});
