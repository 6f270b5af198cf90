import "server-only";
import type { EntryCard } from "@/lib/publication/entry-card";
import { listEntryCards } from "@/lib/publication/entry-card-queries";
import { findPlaceParents } from "@/lib/publication/entry-row-queries";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { inOrderOf } from "@/lib/publication/in-order-of";
import { PAGE_SIZE } from "@/lib/publication/page";
import { listChangedSince, listPastEntries } from "@/lib/publication/past-entry-queries";
import { EntryColumns } from "@/lib/search/columns/entry-columns";
import type { EntryFilter } from "./entry-list-state";
import { isPastMatch, listPast, pastCard, pastRow } from "./past-entry";
import type { ListedPastEntry } from "./past-entry";
import { listFoundEntries } from "./search-queries";
import { parseSearchQuery } from "./search-query";

/** Entries that have changed since a day and are looked through one by one; of more nothing is said. */
export const MOST_PAST = 2_000;

/** Which entries a list or search would have found at the end of a day. */
export interface PastEntries {
  /** The last number first. */
  numbers: readonly number[];
  /** Those that have changed since, as they were. What is known of the others was known then. */
  then: ReadonlyMap<number, ListedPastEntry>;
  /** There is more of it than can be looked at. */
  isCut: boolean;
  isComplete: boolean;
}

/** A page of such a list. */
export interface PastList {
  cards: readonly EntryCard[];
  total: number;
  page: number;
  pages: number;
  options: FilterOptions;
  /** There is more of it than can be looked at. */
  isCut: boolean;
  mayKeep: boolean;
}

/**
 * What a filter and its words would have found at the end of a day; null where too much has changed since. What has not
 * changed is found as it is now, what has is looked through as it was. Testimonies are searched as they are now.
 */
export async function findPastEntries(filter: EntryFilter, day: string): Promise<PastEntries | null> {
  const past = (await listPastEntries(day, MOST_PAST + 1)).map(listPast);
  if (past.length > MOST_PAST) return null;
  const [changed, found, parents] = await Promise.all([listChangedSince(day), listFoundEntries(filter), findPlaceParents()]);
  const isChanged = new Set(changed);
  const then = new Map(passing(past, filter, parents).map((entry) => [entry.number, entry]));
  const numbers = [...found.entries.filter((number) => !isChanged.has(number)), ...then.keys()].toSorted((a, b) => b - a);
  return { numbers, then, isCut: found.isCut, isComplete: found.isComplete };
}

/** A page of that for people. */
export async function findPastList(filter: EntryFilter, day: string, page: number): Promise<PastList | null> {
  const [past, options] = await Promise.all([findPastEntries(filter, day), listFilterOptions(filter)]);
  if (past === null) return null;
  const { numbers, then, isCut, isComplete } = past;
  const shown = numbers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const was = shown.flatMap((number) => then.get(number) ?? []).map(pastCard);
  const cards = inOrderOf(shown, [...was, ...(await listEntryCards(shown.filter((number) => !then.has(number))))]);
  return { cards, total: numbers.length, page, pages: Math.max(1, Math.ceil(numbers.length / PAGE_SIZE)), options, isCut, mayKeep: isComplete };
}

function passing(past: readonly ListedPastEntry[], filter: EntryFilter, parents: ReadonlyMap<number, number>): ListedPastEntry[] {
  const columns = new EntryColumns();
  for (const entry of past) columns.put(pastRow(entry));
  columns.setPlaceTree(parents);
  const isPassing = new Set(columns.select(filter));
  const query = filter.q === null ? null : parseSearchQuery(filter.q);
  return past.filter((entry) => isPassing.has(entry.number) && (query === null || isPastMatch(entry, query, filter.match === "exact")));
}
