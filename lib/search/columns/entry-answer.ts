import type { EntryFilter, Facet, FacetValues } from "@/lib/search/entry-list-state";
import type { EntrySort, PeriodMode } from "@/lib/search/entry-list-sorts";
import type { DetentionWindow } from "./period-column";

/** What filters and sorts need to know of a published entry; days are numbers (`dayNumber`). */
export interface EntryRow extends FacetValues {
  number: number;
  /** The revision of the collection at which its record last changed. */
  revision: number;
  publishedAt: number;
  statusOn: number | null;
  detained: DetentionWindow | null;
}

/** How many entries each value of each facet would leave; values that leave none are absent unless they are chosen. */
export type EntryFacets = { [Name in Facet]: ReadonlyMap<FacetValues[Name][number], number> } & {
  /** Empty where no period is asked for. */
  period: ReadonlyMap<PeriodMode, number>;
};

/** What a page of the list is asked for. */
export interface EntryQuestion {
  filter: EntryFilter;
  /** Only these entries, in the order of their relevance; null for all. */
  among: readonly number[] | null;
  sort: EntrySort;
  page: number;
}

/** The numbers of a page, how many there are in all, and the counts of every facet. */
export interface EntryAnswer {
  numbers: number[];
  total: number;
  pages: number;
  facets: EntryFacets;
}
