import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import { AskedEngines } from "./asked-engine";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import type { RecordFacet } from "./entry-list-state";
import { listIndexes } from "@/lib/search/indexing/index-state-queries";
import { matchedName } from "./matched-name";
import { searchNames } from "./name-search-queries";
import { keepCurrent, listCurrentNames } from "./published-queries";
import { describeRelated, findNamed } from "./related-queries";
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
  if (facet !== null) return suggestNamed(engines, query, [facet]);
  const [persons, named] = await Promise.all([suggestEntries(engines, query), suggestNamed(engines, query)]);
  return [...persons, ...named].slice(0, MOST_FOUND);
}

async function suggestEntries(engines: AskedEngines, query: SearchQuery): Promise<Suggestion[]> {
  const question = { text: query.text, phrases: [], exactWords: null, kinds: ["entry" as const], isPrefix: true, within: null, limit: MOST_CANDIDATES };
  const { hits } = await searchNames(engines, question);
  const shown = hits.slice(0, MOST_ENTRIES);
  const numbers = [...new Set([...(query.number === null ? [] : [query.number]), ...shown.map((hit) => hit.number)])];
  const [labels, units] = await Promise.all([resolveRecords(numbers.map((number) => ({ kind: "entry", number }))), listCurrentNames("entry", numbers)]);
  return numbers.flatMap((number): Suggestion[] => {
    const label = labels.get(recordKey({ kind: "entry", number }));
    const hit = shown.find((one) => one.number === number);
    const matched = hit ? matchedName(hit, units.get(number) ?? []) : null;
    const isLost = hit !== undefined && matched === null;
    if (!label || label.number !== number || isLost) return [];
    return [{ kind: "entry", number, title: label.title, titleLanguage: label.language, matched, entries: null }];
  });
}

async function suggestNamed(engines: AskedEngines, query: SearchQuery, kinds?: readonly ("facility" | "place")[]): Promise<Suggestion[]> {
  const hits = await findNamed(engines, query.text, true, kinds);
  const related = await describeRelated(hits, [], await entryColumns(), engines);
  return related.map(({ kind, number, title, language, matched, entries }) => ({ kind, number, title, titleLanguage: language, matched, entries }));
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
