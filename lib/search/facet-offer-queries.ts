import "server-only";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import type { EntryFilter } from "./entry-list-state";
import { offersOf } from "./facet-offers";
import type { FoundOptions } from "./found-option-queries";

/** What the filters of one list offer, and what it is called. */
export interface ShownOffers {
  counts: EntryFacets;
  hasMorePlaces: boolean;
  options: FilterOptions;
}

/** Chooses what the filters of a list offer and reads what that is called. */
export async function findOffers(facets: EntryFacets, filter: EntryFilter, found: FoundOptions): Promise<ShownOffers> {
  const { placeAbove } = await entryColumns();
  const { records, counts, hasMorePlaces } = offersOf(facets, { filter, found, placeAbove });
  return { counts, hasMorePlaces, options: await listFilterOptions(records) };
}
