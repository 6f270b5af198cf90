import "server-only";
import { findCitedSearch, keepCitedSearch, listEntryStates, MOST_CITED } from "@/lib/publication/cited-search-queries";
import type { CitedSearch, EntryStateNow } from "@/lib/publication/cited-search-queries";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { recordKey } from "@/lib/publication/record-key";
import { resolveRecords } from "@/lib/publication/public-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { QueryParams } from "@/lib/publication/page-param";
import { areWordsWithheld, FOUND_PER_PAGE, searchDifference } from "./cited-search";
import type { SearchDifference } from "./cited-search";
import { entryListQuery, parseEntryListParams, pastListQuery, takeAsOf } from "./entry-list-params";
import type { ParamProblem } from "./entry-list-params";
import { defaultEntrySort } from "./entry-list-sorts";
import type { EntryFilter, EntryListState } from "./entry-list-state";
import { listFoundEntries, listStillFound } from "./search-queries";
import type { FoundEntries } from "./search-queries";

/** More differences than this are counted and not listed. */
const MOST_LISTED = 200;

/** Why a search cannot be cited: not all of it was understood, it is of a past day, finds nothing or too much, or not all of it can be asked at the moment. */
export type CitingProblem = "notUnderstood" | "past" | "nothing" | "tooMany" | "later";

/** Keeps what an address of the list asks, with what it finds now, and gives the number of it. */
export async function citeSearch(params: QueryParams): Promise<{ number: number } | { problem: CitingProblem }> {
  const { filter, found, problem } = await askToCite(params);
  if (problem !== null) return { problem };
  const number = await keepCitedSearch({ query: queryOf(filter), entries: found.entries, isCut: found.isCut });
  return number === null ? { problem: "nothing" } : { number };
}

/** What an address of the list asks and finds now, and what stands against a number for it: a number keeps all that was asked, or nothing. */
async function askToCite(params: QueryParams) {
  const { day, problems: ofDay, rest } = takeAsOf(params, new Date().toISOString().slice(0, 10));
  const { state: { filter }, problems: ofList } = parseEntryListParams(rest);
  const problems = [...ofDay, ...ofList];
  const found = await listFoundEntries(filter);
  const misread = problems.length > 0 ? "notUnderstood" : day !== null ? "past" : null;
  return { filter, day, problems, found, problem: misread ?? citingProblem(found) };
}

function citingProblem({ entries, isComplete }: FoundEntries): CitingProblem | null {
  if (entries.length > MOST_CITED) return "tooMany";
  if (!isComplete) return "later";
  return entries.length === 0 ? "nothing" : null;
}

/** The query of a filter, in the one form that it has. */
function queryOf(filter: EntryFilter): string {
  return entryListQuery(stateOf(filter));
}

function stateOf(filter: EntryFilter): EntryListState {
  return { filter, sort: defaultEntrySort(filter.q), page: 1 };
}

/** One entry that was found then, with what it is now and what it is called, where that can be said. */
export interface FoundEntry {
  number: number;
  version: number;
  now: EntryStateNow | null;
  label: RecordLabel | null;
}

/** Everything that the page of a cited search shows. */
export interface CitedSearchPage {
  number: number;
  citedAt: Date;
  isCut: boolean;
  /** Without the words, where these must not be shown any more. */
  filter: EntryFilter;
  areWordsWithheld: boolean;
  options: FilterOptions;
  total: number;
  page: number;
  pages: number;
  found: readonly FoundEntry[];
  /** Null where the search cannot be repeated. */
  now: { total: number; difference: SearchDifference; labels: ReadonlyMap<string, RecordLabel> } | null;
  mayKeep: boolean;
}

/** A cited search beside the same search now; null where there is none with this number, or no such page of it. */
export async function findCitedSearchPage(number: number, page: number): Promise<CitedSearchPage | null> {
  const search = await findCitedSearch(number);
  if (!search) return null;
  const { entries, versions, citedAt, isCut } = search;
  const pages = Math.ceil(entries.length / FOUND_PER_PAGE);
  if (page > pages) return null;
  const asked = parseEntryListParams(paramsOf(search.query)).state.filter;
  const states = await listEntryStates(search);
  const { isWithheld, isSettled } = await askAboutWords(search, asked, states);
  const filter = isWithheld ? { ...asked, q: null } : asked;
  const [live, options] = await Promise.all([isWithheld ? null : listFoundEntries(asked), optionsOf(filter)]);
  const difference = live && searchDifference(search, live.entries, states);
  const first = (page - 1) * FOUND_PER_PAGE;
  const shown = entries.slice(first, first + FOUND_PER_PAGE);
  const listed = difference ? [difference.changed, difference.unfit, difference.added].flatMap((numbers) => numbers.slice(0, MOST_LISTED)) : [];
  const labels = await resolveRecords([...shown, ...listed].map((one) => ({ kind: "entry" as const, number: one })));
  const found = shown.map((one, at): FoundEntry => {
    const now = states.get(one) ?? null;
    const label = now?.state === "published" ? (labels.get(recordKey({ kind: "entry", number: one })) ?? null) : null;
    return { number: one, version: versions[first + at] ?? 1, now, label };
  });
  const isRepeated = live?.isComplete === true && difference !== null;
  return {
    number, citedAt, isCut, filter, areWordsWithheld: isWithheld, options, total: entries.length, page, pages, found,
    now: isRepeated ? { total: live.entries.length, difference, labels } : null,
    mayKeep: isSettled && (live === null || live.isComplete),
  };
}

/** What a citation of a search says of it: the words only as long as they may be shown. */
export async function findSearchCited(number: number): Promise<Pick<CitedSearchPage, "number" | "citedAt" | "total" | "mayKeep" | "filter" | "options"> | null> {
  const search = await findCitedSearch(number);
  if (!search) return null;
  const { filter } = parseEntryListParams(paramsOf(search.query)).state;
  const { isWithheld, isSettled } = await askAboutWords(search, filter, await listEntryStates(search));
  const shown = isWithheld ? { ...filter, q: null } : filter;
  return { number, citedAt: search.citedAt, total: search.entries.length, filter: shown, options: await optionsOf(shown), mayKeep: isSettled };
}

/** Whether the words of a search are withheld, and whether that is so for good and not only while an index is behind. */
async function askAboutWords({ entries }: CitedSearch, { q, match }: EntryFilter, states: ReadonlyMap<number, EntryStateNow>): Promise<{ isWithheld: boolean; isSettled: boolean }> {
  if (q === null) return { isWithheld: false, isSettled: true };
  const still = await listStillFound({ q, match }, entries);
  return { isWithheld: areWordsWithheld(entries, states, still), isSettled: still.isComplete };
}

/** A search as somebody is about to cite it. */
export interface SearchToCite {
  filter: EntryFilter;
  /** What was understood, as the query of the list now. */
  query: string;
  /** The past day that the address asks for. */
  day: string | null;
  /** The same as the query of the list, with its day. */
  listQuery: string;
  problems: readonly ParamProblem[];
  options: FilterOptions;
  total: number;
  problem: CitingProblem | null;
}

/** What an address of the list asks and how much it finds now. */
export async function findSearchToCite(params: QueryParams): Promise<SearchToCite> {
  const { filter, day, problems, found, problem } = await askToCite(params);
  const query = queryOf(filter);
  const listQuery = day === null ? query : pastListQuery(stateOf(filter), day);
  return { filter, query, day, listQuery, problems, options: await optionsOf(filter), total: found.entries.length, problem };
}

function optionsOf({ place, facility, list, source }: EntryFilter): Promise<FilterOptions> {
  return listFilterOptions({ place, facility, list, source });
}

/** The parameters in a query, as a route gets them. */
export function paramsOf(query: string): QueryParams {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value);
  return params;
}
