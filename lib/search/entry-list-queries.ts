import "server-only";
import { listEntryCards } from "@/lib/publication/entry-card-queries";
import type { EntryCard } from "@/lib/publication/entry-card";
import { pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import { defaultEntrySort } from "./entry-list-sorts";
import { emptyEntryFilter } from "./entry-list-state";
import type { StandingSort } from "@/lib/search/columns/entry-orders";

/** The first entries of a sort. */
export async function listFirstEntries(sort: StandingSort, limit: number): Promise<EntryCard[]> {
  const entries = await entryColumns();
  return listEntryCards(await entries.first(sort, limit));
}

/** The entries on a list, newest number first. A page beyond the last has no items. */
export async function listEntriesOn(list: number, page: number): Promise<Page<EntryCard>> {
  const entries = await entryColumns();
  const { numbers, total } = await entries.answer({ filter: { ...emptyEntryFilter, list: [list] }, among: null, sort: defaultEntrySort(null), page });
  return pageOf(await listEntryCards(numbers), total, page);
}
