import { MOST_TERMS, REF, scope } from "./meilisearch-question";
import type { MeilisearchQuestion } from "./meilisearch-question";
import type { LookupBounds, NameLookup } from "@/lib/search/search-engine";

/** Readings of a whole name that are tried in full: each part's first, each part's second, and so on. */
const MOST_READINGS = 3;
/** Keys of one kind that are asked for by equality. */
const MOST_KEYS = 40;
/** Records that merely resemble, to one question; the nearest come first. */
const MOST_SIMILAR = 80;
/** The same, where most of them do not matter to the caller. */
const MOST_SIMILAR_BEYOND = 300;
/** The engine takes 30 microseconds to read a number, so longer lists are not in every question. */
const SHORT_LIST = 200;

/** Keys are letters and digits that we made; anything else cannot be in the index and must not reach a filter. */
const isKey = (key: string) => /^[a-z0-9]{1,120}$/.test(key);

/** A filter for any of these keys; empty where there are none. */
function oneOf(attribute: string, keys: readonly string[]): string {
  const known = keys.filter(isKey).slice(0, MOST_KEYS);
  return known.length > 0 ? `${attribute} IN [${known.join(", ")}]` : "";
}

/**
 * The questions that together propose records for a name, each with a weakness that another makes up for: every part
 * by its keys, the whole by its keys, the parts with slips of the pen, and the whole with slips. Where `within` is a
 * long list they go beyond it, but for one that asks for all in the list that share a key; the caller drops the rest.
 */
export function nameQuestions({ keys, terms, kinds, isPrefix }: NameLookup, { limit, within }: LookupBounds): MeilisearchQuestion[] {
  const isLong = within !== null && within.length > SHORT_LIST;
  const loose = isLong ? null : within;
  const equal = (filter: (string | string[])[], numbers = loose): MeilisearchQuestion => ({ filter: [...filter, scope(kinds, numbers)], limit: 0, facets: [REF] });
  const similar = (attribute: string, words: readonly string[], isOpen = isPrefix): MeilisearchQuestion => ({
    // The engine lets the last word go on, unless a space ends it.
    q: words.join(" ") + (isOpen ? "" : " "),
    attributesToSearchOn: [attribute],
    matchingStrategy: "frequency",
    filter: scope(kinds, loose),
    limit: isLong ? MOST_SIMILAR_BEYOND : Math.min(limit, MOST_SIMILAR),
    attributesToRetrieve: [REF],
  });

  const named = keys.parts.filter((part) => !part.isOptional);
  const parts = (named.length > 0 ? named : keys.parts).slice(0, MOST_TERMS);
  const skeletons = terms.skeletons.filter(isKey);
  const concats = terms.concats.filter(isKey);
  const whole = skeletons.filter((skeleton) => parts.length === 1 || !parts.some((part) => part.skeletons.includes(skeleton)));
  const sameKeys = distinct(
    [
      parts.map((part) => oneOf("folds", [...part.folds, ...part.groups])),
      parts.map((part) => oneOf("skeletons", part.skeletons.filter((skeleton) => skeletons.includes(skeleton)))),
      [oneOf("concats", concats)],
      [oneOf("skeletons", whole)],
    ].map((filters) => filters.filter((filter) => filter !== "")),
  ).filter((filters) => filters.length > 0);
  const anyKey = [oneOf("folds", terms.folds), oneOf("skeletons", skeletons), oneOf("concats", concats)].filter((filter) => filter !== "");
  const spoken = readings(parts.map((part) => part.folds));
  return [
    ...sameKeys.map((filters) => equal(filters)),
    ...(isLong && anyKey.length > 0 ? [equal([anyKey], within)] : []),
    ...spoken.map((reading) => similar("folds", reading)),
    // Whole words come before begun ones, but somebody may have stopped within the last.
    ...(isPrefix ? [] : spoken.slice(0, 1).map((reading) => similar("folds", reading, true))),
    ...concats.slice(0, MOST_READINGS - 1).map((concat) => similar("concats", [concat])),
    ...whole.slice(0, MOST_READINGS).map((skeleton) => similar("skeletons", [skeleton])),
  ];
}

/** Whole names made of the keys of their parts: the first key of each, then the second, each list once. */
function readings(parts: readonly (readonly string[])[]): string[][] {
  const kept = parts.map((keys) => keys.filter(isKey)).filter((keys) => keys.length > 0);
  const most = Math.min(MOST_READINGS, Math.max(0, ...kept.map((keys) => keys.length)));
  return distinct(Array.from({ length: most }, (_, nth) => kept.map((keys) => keys[Math.min(nth, keys.length - 1)] ?? "")));
}

const distinct = (lists: readonly string[][]): string[][] => [...new Map(lists.map((list) => [list.join(" "), list])).values()];
