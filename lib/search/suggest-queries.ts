import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import { AskedEngines } from "./asked-engine";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import type { RecordFacet } from "./entry-list-state";
import { listIndexes } from "@/lib/search/indexing/index-state-queries";
import { matchedName } from "./matched-name";
import { searchNames } from "./name-search-queries";
import type { NameHit } from "./name-search-queries";
import { keepCurrent, listCurrentNames } from "./published-queries";
import { describeRelated, MOST_RELATED, namedKinds } from "./related-queries";
import { searchEngines } from "./search-engines";
import { parseSearchQuery } from "./search-query";
import type { SearchQuery } from "./search-query";
import type { Suggestion, Suggestions } from "./search-result";

/** A reader who types does not wait long. */
const LIMITS = { lookupMs: 400, requestMs: 800 };
const MOST_CANDIDATES = 80;
const MOST_ENTRIES = 6;
const MOST_FOUND = 10;

/** What may be meant by the beginning of a word: entries, places and the like, or the values of one filter. */
export async function suggest(text: string, facet: RecordFacet | null): Promise<Suggestions> {
  const query = parseSearchQuery(text);
  if (query === null) return { suggestions: [], mayKeep: true };
  const engines = new AskedEngines(searchEngines(), await listIndexes(), LIMITS);
  const suggestions = await suggestFor(engines, query, facet);
  return { suggestions, mayKeep: engines.isReliable };
}

async function suggestFor(engines: AskedEngines, query: SearchQuery, facet: RecordFacet | null): Promise<Suggestion[]> {
  if (facet === "source" || facet === "list") return suggestTitled(engines, query, facet);
  const kinds = facet === null ? (["entry", ...namedKinds] as const) : [facet];
  const found = await searchNames(engines, { text: query.text, phrases: [], exactWords: null, kinds, isPrefix: true, within: null, limit: MOST_CANDIDATES });
  const [persons, named] = await Promise.all([
    facet === null ? describeEntries(query, found.entries.slice(0, MOST_ENTRIES)) : [],
    describeRelated(found.others.slice(0, MOST_RELATED), [], await entryColumns(), engines),
  ]);
  const related = named.map(({ kind, number, title, language, matched, entries }): Suggestion => ({ kind, number, title, titleLanguage: language, matched, entries }));
  return [...persons, ...related].slice(0, MOST_FOUND);
}

async function describeEntries(query: SearchQuery, hits: readonly NameHit[]): Promise<Suggestion[]> {
  const numbers = [...new Set([...(query.number === null ? [] : [query.number]), ...hits.map((hit) => hit.number)])];
  const refs = numbers.map((number) => ({ kind: "entry" as const, number }));
  const [labels, names] = await Promise.all([resolveRecords(refs), listCurrentNames(refs)]);
  return refs.flatMap((ref): Suggestion[] => {
    const label = labels.get(recordKey(ref));
    const hit = hits.find((one) => one.number === ref.number);
    const matched = hit ? matchedName(hit, names.get(recordKey(ref)) ?? []) : null;
    const isLost = hit !== undefined && matched === null;
    if (label?.number !== ref.number || isLost) return [];
    return [{ ...ref, title: label.title, titleLanguage: label.language, matched, entries: null }];
  });
}

/** Sources and lists have titles, not names: they are found by their words. */
async function suggestTitled(engines: AskedEngines, query: SearchQuery, kind: "source" | "list"): Promise<Suggestion[]> {
  const words = { words: query.words, phrases: [], kinds: [kind], isPrefix: true };
  const found = await engines.ask((engine, timeoutMs) => engine.findTexts(words, { limit: MOST_FOUND, within: null, timeoutMs }), { records: [], isCut: false });
  const current = await engines.read((timeoutMs) => keepCurrent(found.records, timeoutMs), []);
  const labels = await resolveRecords(current.map(({ number }) => ({ kind, number })));
  const entries = await entryColumns();
  return current.flatMap(({ number }): Suggestion[] => {
    const label = labels.get(recordKey({ kind, number }));
    if (label?.number !== number) return [];
    return [{ kind, number, title: label.title, titleLanguage: label.language, matched: null, entries: entries.countWith(kind, number) }];
  });
}
