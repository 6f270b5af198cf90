import "server-only";
import { AskedEngines } from "./asked-engine";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import type { CurrentEntries } from "@/lib/search/columns/entry-columns-queries";
import { isUnfiltered } from "./entry-list-state";
import type { EntrySort } from "./entry-list-sorts";
import type { EntryFilter, EntryListState } from "./entry-list-state";
import { listHits, listPlainHits } from "./hit-queries";
import type { Findings } from "./hit-queries";
import { listIndexes } from "@/lib/search/indexing/index-state-queries";
import { matchedName } from "./matched-name";
import { keysOf } from "@/lib/names/known-keys";
import { searchNames } from "./name-search-queries";
import type { FoundNames } from "./name-search-queries";
import { nearestNames } from "./nearest-names";
import { listCurrentUnits, listIdentified } from "./published-queries";
import type { IdentifiedEntry } from "./published-queries";
import { describeRelated, MOST_RELATED, namedKinds } from "./related-queries";
import { searchEngines } from "./search-engines";
import { parseSearchQuery } from "./search-query";
import type { SearchQuery } from "./search-query";
import type { EntrySearchResult, FoundBy, NearestName } from "./search-result";
import { searchTexts } from "./text-search-queries";
import type { FoundByWords } from "./text-search-queries";

/** How long a lookup may take, and a request. */
const LIMITS = { lookupMs: 1_500, requestMs: 3_000 };
/** Records that are compared with a name, and entries that are found by words. */
const MOST_NAMES = 500;
const MOST_TEXTS = 3_000;
/** Names that are offered where nothing was found. */
const MOST_NEAREST = 5;
/** Filters that leave no more than this bind the engines; others are applied to what the engines found. */
const FEW = 5_000;

/** What was found for words, before any filter. */
interface Candidates {
  names: FoundNames;
  texts: FoundByWords;
  identified: IdentifiedEntry[];
}

/** The answer to one request for the list of entries, with words or without. */
export async function searchEntries(state: EntryListState): Promise<EntrySearchResult<EntryFacets>> {
  const { filter, sort, page } = state;
  const entries = await entryColumns();
  const query = filter.q === null ? null : parseSearchQuery(filter.q);
  if (query === null) return listed(entries, state);

  // What waits is looked at first: if it is written while we search, the page is merely not kept.
  const engines = new AskedEngines(searchEngines(), await listIndexes(), LIMITS);
  const isExact = filter.match === "exact";
  const within = narrow(entries, filter);
  const candidates = await findCandidates(engines, entries, query, isExact, within);
  const findings = findingsOf(candidates, query, entries);
  const answer = await entries.answer({ filter, among: [...findings.by.keys()], sort, page });
  const [hits, related, rest] = await Promise.all([
    listHits(answer.numbers, findings),
    describeRelated(candidates.names.others.filter((hit) => hit.isStrong).slice(0, MOST_RELATED), candidates.texts.testimonies, entries, engines),
    answer.total > 0 ? null : findElsewhere(engines, query, { candidates, within, entries, isExact }),
  ]);
  const { total, pages, facets } = answer;
  return {
    hits,
    total,
    page,
    pages,
    facets,
    understood: { words: query.writtenWords, phrases: query.phrases.map((phrase) => phrase.text), number: query.number, isExact, isShortened: query.isShortened },
    totalUnfiltered: rest?.total ?? findings.by.size,
    nearest: rest?.nearest ?? [],
    related,
    isCut: candidates.names.isCut || candidates.texts.isCut,
    isTimedOut: engines.isTimedOut,
    mayKeep: engines.isReliable,
  };
}

/** Every entry that a filter and its words find. */
export interface FoundEntries {
  /** By number, or best first where words are looked for. */
  entries: readonly number[];
  isCut: boolean;
  /** Everything was asked, and by an index that is up to date. */
  isComplete: boolean;
}

/** The numbers of all entries that are found, for what needs no page of them. */
export async function listFoundEntries(filter: EntryFilter): Promise<FoundEntries> {
  const entries = await entryColumns();
  const passing = entries.select(filter);
  const query = filter.q === null ? null : parseSearchQuery(filter.q);
  if (query === null) return { entries: [...passing], isCut: false, isComplete: true };
  const engines = new AskedEngines(searchEngines(), await listIndexes(), LIMITS);
  const candidates = await findCandidates(engines, entries, query, filter.match === "exact", narrow(entries, filter));
  const isPassing = new Set(passing);
  const found = [...findingsOf(candidates, query, entries).by.keys()].filter((number) => isPassing.has(number));
  return { entries: found, isCut: candidates.names.isCut || candidates.texts.isCut, isComplete: engines.isReliable };
}

/** The same in the order of a sort, for whoever reads them all. */
export async function listOrderedEntries(filter: EntryFilter, sort: EntrySort): Promise<FoundEntries> {
  const found = filter.q === null ? null : await listFoundEntries(filter);
  if (found !== null && sort === "relevance") return found;
  const entries = await entryColumns();
  const order = await entries.ordered(filter, sort === "relevance" ? "number-desc" : sort);
  if (found === null) return { entries: [...order], isCut: false, isComplete: true };
  const isFound = new Set(found.entries);
  return { ...found, entries: [...order].filter((number) => isFound.has(number)) };
}

/** Which of these entries the words of a filter still find, its other parts left out of account. */
export async function listStillFound({ q, match }: Pick<EntryFilter, "match"> & { q: string }, among: readonly number[]): Promise<FoundEntries> {
  const entries = await entryColumns();
  const query = parseSearchQuery(q);
  if (query === null) return { entries: among, isCut: false, isComplete: true };
  const engines = new AskedEngines(searchEngines(), await listIndexes(), LIMITS);
  const candidates = await findCandidates(engines, entries, query, match === "exact", [...among]);
  const wanted = new Set(among);
  const found = [...findingsOf(candidates, query, entries).by.keys()].filter((number) => wanted.has(number));
  return { entries: found, isCut: candidates.names.isCut || candidates.texts.isCut, isComplete: engines.isReliable };
}

async function listed(entries: CurrentEntries, { filter, sort, page }: EntryListState): Promise<EntrySearchResult<EntryFacets>> {
  const answer = await entries.answer({ filter, among: null, sort: sort === "relevance" ? "number-desc" : sort, page });
  const { total, pages, facets } = answer;
  const hits = await listPlainHits(answer.numbers);
  return { hits, total, page, pages, facets, understood: null, totalUnfiltered: total, nearest: [], related: [], isCut: false, isTimedOut: false, mayKeep: true };
}

/** The entries that filters leave, where they are few enough to be named to an engine. */
function narrow(entries: CurrentEntries, filter: EntryFilter): number[] | null {
  if (isUnfiltered({ ...filter, q: null })) return null;
  const passing = entries.select(filter);
  return passing.length <= FEW && passing.length < entries.total ? [...passing] : null;
}

async function findCandidates(engines: AskedEngines, entries: CurrentEntries, query: SearchQuery, isExact: boolean, within: number[] | null): Promise<Candidates> {
  const phrases = query.phrases.map((phrase) => phrase.words);
  const [names, texts, identified] = await Promise.all([
    searchNames(engines, { text: query.text, phrases, exactWords: isExact ? query.words : null, kinds: ["entry", ...namedKinds], isPrefix: false, within, limit: MOST_NAMES }),
    searchTexts(engines, entries, { words: query.words, phrases }, { within, limit: MOST_TEXTS }),
    // Numbers that other databases give have digits; names are looked for far more often.
    /\p{Nd}/u.test(query.text) ? listIdentified(query.text) : [],
  ]);
  return { names, texts, identified };
}

/**
 * In which order entries come: numbers that were asked for, names that are surely meant, words of texts, and last the
 * names that are merely similar. A number must be an entry's that can be read now.
 */
function findingsOf({ names, texts, identified }: Candidates, query: SearchQuery, entries: CurrentEntries): Findings {
  const strong = names.entries.filter((hit) => hit.isStrong);
  const similar = names.entries.filter((hit) => !hit.isStrong);
  const by = new Map<number, FoundBy>();
  const add = (numbers: readonly number[], found: FoundBy) => {
    for (const number of numbers) if (entries.has(number) && !by.has(number)) by.set(number, found);
  };
  add(query.number === null ? [] : [query.number], "number");
  add(identified.map((one) => one.number), "identifier");
  add(strong.map((hit) => hit.number), "name");
  add(texts.numbers, "text");
  add(similar.map((hit) => hit.number), "name");
  return {
    by,
    names: new Map(names.entries.map((hit) => [hit.number, hit])),
    identifiers: new Map(identified.map((one) => [one.number, one])),
    through: texts.through,
    wanted: { words: query.words, phrases: query.phrases.map((phrase) => phrase.words) },
  };
}

interface Emptiness {
  candidates: Candidates;
  within: number[] | null;
  entries: CurrentEntries;
  isExact: boolean;
}

/** Where nothing was found: what the words fit without the filters and in any spelling, and the nearest names. */
async function findElsewhere(engines: AskedEngines, query: SearchQuery, { candidates, within, entries, isExact }: Emptiness): Promise<{ total: number; nearest: NearestName[] }> {
  const all = within === null ? candidates : await findCandidates(engines, entries, query, isExact, null);
  const wide = isExact ? await findCandidates(engines, entries, query, false, null) : all;
  const { entries: similar, compared } = wide.names;
  const near = similar.length > 0 ? similar.slice(0, MOST_NEAREST) : nearestNames(keysOf(query.text), compared).slice(0, MOST_NEAREST);
  const units = await listCurrentUnits("entry", near.map((hit) => hit.number));
  const nearest = near.flatMap((hit): NearestName[] => {
    const name = matchedName({ ...hit, isStrong: false }, units.get(hit.number) ?? []);
    return name ? [{ number: hit.number, text: name.text, language: name.language, script: name.script, reason: hit.reason }] : [];
  });
  return { total: findingsOf(all, query, entries).by.size, nearest };
}
