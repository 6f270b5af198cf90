import type { MultiSearchQuery } from "meilisearch";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { MOST_HITS, SHOWN } from "./meilisearch-settings";
import type { LookupBounds, NameLookup, TextLookup } from "./search-engine";
import { textLexemes } from "./text-lexemes";
import { textUnits } from "./text-units";

/** One question to one index, without the index's name. */
export type MeilisearchQuestion = Omit<MultiSearchQuery, "indexUid">;

/** The engine looks at ten terms of a question and forgets the others. */
const MOST_TERMS = 10;
/** Readings of a whole name that are tried in full: each part's first, each part's second, and so on. */
const MOST_READINGS = 3;
/** Keys of one kind that are asked for by equality. */
const MOST_KEYS = 40;

/** No document has this number. */
const NOTHING = "number = 0";

/** Keys are letters and digits that we made; anything else cannot be in the index and must not reach a filter. */
const isKey = (key: string) => /^[a-z0-9]{1,120}$/.test(key);

/** A filter for any of these keys; empty where there are none. */
function oneOf(attribute: string, keys: readonly string[]): string {
  const known = keys.filter(isKey).slice(0, MOST_KEYS);
  return known.length > 0 ? `${attribute} IN [${known.join(", ")}]` : "";
}

/** Which records may answer; entries alone are bound by `within`. */
export function scope(kinds: readonly PublicRecordKind[], within: readonly number[] | null): string[] {
  const open = within === null || !kinds.includes("entry") ? kinds : kinds.filter((kind) => kind !== "entry");
  const free = open.length > 0 ? [`kind IN [${open.join(", ")}]`] : [];
  const bound = open.length < kinds.length && within !== null && within.length > 0 ? [`(kind = entry AND number IN [${within.join(", ")}])`] : [];
  return [[...free, ...bound].join(" OR ") || NOTHING];
}

/**
 * The questions that together propose records for a name, each with a weakness that another makes up for: every part
 * by its keys, the whole by its keys, the parts with slips of the pen, and the whole with slips.
 */
export function nameQuestions({ keys, terms, kinds, isPrefix }: NameLookup, { limit, within }: LookupBounds): MeilisearchQuestion[] {
  const ask = (filter: string[], question: MeilisearchQuestion = {}): MeilisearchQuestion => ({
    ...question,
    filter: [...filter, ...scope(kinds, within)],
    limit: Math.min(limit, MOST_HITS.names),
    attributesToRetrieve: SHOWN,
  });
  const similar = (attribute: string, words: readonly string[]) =>
    // The engine lets the last word go on, unless a space ends it.
    ask([], { q: words.join(" ") + (isPrefix ? "" : " "), attributesToSearchOn: [attribute], matchingStrategy: "frequency" });

  const named = keys.parts.filter((part) => !part.isOptional);
  const parts = (named.length > 0 ? named : keys.parts).slice(0, MOST_TERMS);
  const skeletons = terms.skeletons.filter(isKey);
  const concats = terms.concats.filter(isKey);
  const whole = skeletons.filter((skeleton) => parts.length === 1 || !parts.some((part) => part.skeletons.includes(skeleton)));
  const exact = [
    parts.map((part) => oneOf("folds", [...part.folds, ...part.groups])),
    parts.map((part) => oneOf("skeletons", part.skeletons.filter((skeleton) => skeletons.includes(skeleton)))),
    [oneOf("concats", concats)],
    [oneOf("skeletons", whole)],
  ];
  return [
    ...exact.map((filters) => filters.filter((filter) => filter !== "")).filter((filters) => filters.length > 0).map((filters) => ask(filters)),
    ...readings(parts.map((part) => part.folds)).map((reading) => similar("folds", reading)),
    ...concats.slice(0, MOST_READINGS).map((concat) => similar("concats", [concat])),
    ...whole.slice(0, 1).map((skeleton) => similar("skeletons", [skeleton])),
  ];
}

/** Whole names made of the keys of their parts: the first key of each, then the second, each list once. */
function readings(parts: readonly (readonly string[])[]): string[][] {
  const kept = parts.map((keys) => keys.filter(isKey)).filter((keys) => keys.length > 0);
  const most = Math.min(MOST_READINGS, Math.max(0, ...kept.map((keys) => keys.length)));
  const all = Array.from({ length: most }, (_, nth) => kept.map((keys) => keys[Math.min(nth, keys.length - 1)] ?? ""));
  return [...new Map(all.map((reading) => [reading.join(" "), reading])).values()];
}

/**
 * The questions whose common records hold all words and phrases. Each is asked for in quotation marks, so that the
 * engine takes it as it is; only the last word of somebody who is still typing is left open.
 */
export function textQuestions({ words, phrases, kinds, isPrefix }: TextLookup, { limit, within }: LookupBounds): MeilisearchQuestion[] {
  const last = words.at(-1) ?? "";
  const open = isPrefix ? textUnits(last).filter((unit) => !unit.isCharacter).slice(-1) : [];
  const closed = [...phrases, ...(open.length > 0 ? words.slice(0, -1) : words).map((word) => [word])];
  const terms = [...closed.flatMap(quoted), ...open.map((unit) => unit.folded)];
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, nth) => terms.slice(nth * MOST_TERMS, (nth + 1) * MOST_TERMS));
  return groups.map((group) => ({
    q: group.join(" "),
    matchingStrategy: "all",
    filter: scope(kinds, within),
    // One more than is wanted says whether there are more; whoever intersects needs all that there are.
    limit: groups.length > 1 ? MOST_HITS.texts : Math.min(limit + 1, MOST_HITS.texts),
    attributesToRetrieve: SHOWN,
  }));
}

/**
 * Words that follow each other, as the index holds them. Of characters without spaces it holds pairs, so the last
 * character is in the pair before it; one without a pair is looked for among the single characters.
 */
function quoted(words: readonly string[]): string[] {
  const lexemes = textLexemes([words.join(" ")]).map(({ lexeme }) => lexeme);
  const last = textUnits(words.join(" ")).at(-1);
  const sequence = last?.isCharacter ? lexemes.slice(0, -1) : lexemes;
  const single = last?.isCharacter && !last.isJoined ? [last.folded] : [];
  return [...(sequence.length > 0 ? [sequence.join(" ")] : []), ...single].map((term) => `"${term}"`);
}
