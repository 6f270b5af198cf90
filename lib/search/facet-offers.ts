import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { recordFacets } from "./entry-list-state";
import type { EntryFilter, RecordFacet } from "./entry-list-state";
import type { FoundOptions } from "./found-option-queries";
import { offeredPlaces } from "./offered-places";

/** So many records of a facet are offered without asking for a name. */
const MOST_OFFERED = 12;

/** What the filters of one list offer. */
export interface FacetOffers {
  /** The records that each facet offers: those with most entries, and what is chosen. */
  records: Readonly<Record<RecordFacet, readonly number[]>>;
  /** The counts of what is offered or was typed; the other records of a facet, of which there may be thousands, are left out. */
  counts: EntryFacets;
  /** Whether there are places that are not offered. */
  hasMorePlaces: boolean;
}

interface OfferQuestion {
  filter: EntryFilter;
  found: FoundOptions;
  /** The place that a place lies in. */
  placeAbove: (place: number) => number | null;
}

/** Chooses what is offered of everything that could be. */
export function offersOf(facets: EntryFacets, { filter, found, placeAbove }: OfferQuestion): FacetOffers {
  const offered = (facet: RecordFacet): readonly number[] => {
    if (facet === "place") return offeredPlaces([...new Set([...facets.place.keys(), ...filter.place])], placeAbove, filter.place);
    const counted = [...facets[facet]].sort(([one, a], [other, b]) => b - a || one - other).map(([number]) => number);
    return [...new Set([...counted.slice(0, MOST_OFFERED), ...filter[facet]])];
  };
  const names = Object.keys(recordFacets) as RecordFacet[];
  const records = Object.fromEntries(names.map((facet) => [facet, offered(facet)])) as FacetOffers["records"];
  const countsOf = (facet: RecordFacet) => {
    const shown = new Set([...records[facet], ...(found[facet]?.options ?? []).map(({ number }) => number)]);
    return new Map([...facets[facet]].filter(([number]) => shown.has(number)));
  };
  return {
    records,
    counts: { ...facets, ...Object.fromEntries(names.map((facet) => [facet, countsOf(facet)])) },
    hasMorePlaces: facets.place.size > records.place.length,
  };
}
