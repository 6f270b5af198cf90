import "server-only";
import { listEntriesNamed, listEntryCards } from "@/lib/publication/entry-card-queries";
import type { EntryCard } from "@/lib/publication/entry-card";
import type { Page } from "@/lib/publication/page";
import type { EntryFacets } from "./entry-answer";
import { entryColumns } from "./entry-columns-queries";
import type { EntrySort } from "./entry-list-sorts";
import type { EntryFilter } from "./entry-list-state";
import type { StandingSort } from "./entry-orders";

/** A page of the list with the counts of every facet. */
export type EntryListPage = Page<EntryCard> & { facets: EntryFacets };

/** A page of the published entries that a filter lets through. A page beyond the last has no items. */
export async function listEntries(filter: EntryFilter, sort: EntrySort, page: number): Promise<EntryListPage> {
  const among = filter.q === null ? null : await listEntriesNamed(filter.q);
  const entries = await entryColumns();
  const { numbers, total, pages, facets } = await entries.answer({ filter, among, sort, page });
  return { items: await listEntryCards(numbers), total, page, pages, facets };
}

/** The first entries of a sort. */
export async function listFirstEntries(sort: StandingSort, limit: number): Promise<EntryCard[]> {
  const entries = await entryColumns();
  return listEntryCards(await entries.first(sort, limit));
}
