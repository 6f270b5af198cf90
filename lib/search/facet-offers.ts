import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { recordFacets } from "./entry-list-state";
import type { EntryFilter, RecordFacet } from "./entry-list-state";

/** So many records of a facet are offered without asking for a name. */
const MOST_OFFERED = 12;

/** The records that each facet offers: those with most entries, and what is chosen. Places are a tree, so all of them. */
export function offeredRecords(facets: EntryFacets, filter: EntryFilter): Record<RecordFacet, number[]> {
  const offersOf = (facet: RecordFacet): number[] => {
    const counted = [...facets[facet]].sort(([one, a], [other, b]) => b - a || one - other).map(([number]) => number);
    const offered = facet === "place" ? counted : counted.slice(0, MOST_OFFERED);
    return [...new Set([...offered, ...filter[facet]])];
  };
  return Object.fromEntries(Object.keys(recordFacets).map((facet) => [facet, offersOf(facet as RecordFacet)])) as Record<RecordFacet, number[]>;
}
