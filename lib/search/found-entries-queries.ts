import "server-only";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { QueryParams } from "@/lib/publication/page-param";
import { entryListQuery, parseEntryListParams } from "./entry-list-params";
import type { ParamProblem } from "./entry-list-params";
import { defaultEntrySort } from "./entry-list-sorts";
import type { EntryFilter } from "./entry-list-state";
import { listFoundEntries } from "./search-queries";
import type { FoundEntries } from "./search-queries";

/** Everything that an address of the list finds, by number. */
export interface EntriesToExport extends FoundEntries {
  filter: EntryFilter;
  /** The query of the list's address, in its one form. */
  query: string;
  problems: readonly ParamProblem[];
}

/** What an address of the list finds, for those who want all of it. Its sort and page mean nothing here. */
export async function findEntriesToExport(params: QueryParams): Promise<EntriesToExport> {
  const { state: { filter }, problems } = parseEntryListParams(params);
  const found = await listFoundEntries(filter);
  const query = entryListQuery({ filter, sort: defaultEntrySort(filter.q), page: 1 });
  return { ...found, entries: found.entries.toSorted((a, b) => a - b), filter, query, problems };
}

/** The names of the records that a filter names. */
export function findExportOptions({ place, facility, list, source }: EntryFilter): Promise<FilterOptions> {
  return listFilterOptions({ place, facility, list, source });
}
