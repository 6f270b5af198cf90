import { indexPath } from "@/lib/permalinks";
import { entryListQuery } from "@/lib/search/entry-list-params";
import { defaultEntrySort } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";

/** The language of the pages that are measured. */
export const BENCH_LOCALE = "en";

/** The address of the list of entries that pass a filter; in the order that readers get without asking, unless told otherwise. */
export function listPath(filter: Partial<EntryFilter>, sort?: EntrySort, page = 1): string {
  const whole = { ...emptyEntryFilter, ...filter };
  return indexPath(BENCH_LOCALE, "entry") + entryListQuery({ filter: whole, sort: sort ?? defaultEntrySort(whole.q), page });
}

/** The codes of a vocabulary. */
export function codesIn<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(table) as Code[];
}
