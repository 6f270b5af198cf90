import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { ageBands, entryRoles, photoStates, sentenceBands } from "@/lib/publication/vocabulary";
import { defaultEntrySort, defaultMatchMode, defaultPeriodMode } from "./entry-list-sorts";
import type { EntrySort, MatchMode, PeriodMode } from "./entry-list-sorts";

/** Filters whose values are codes of a closed list. */
export const codeFacets = {
  status: statusValues,
  ethnicity: ethnicities,
  sex: sexes,
  age: ageBands,
  suspected: reasonCategories,
  official: reasonCategories,
  sentence: sentenceBands,
  role: entryRoles,
  photo: photoStates,
} as const;

/** The name of a filter that takes codes. */
export type CodeFacet = keyof typeof codeFacets;

/** A code that a filter takes. */
export type CodesOf<Facet extends CodeFacet> = Extract<keyof (typeof codeFacets)[Facet], string>;

/** Filters whose values are numbers of published records; the value is the kind of record. A place includes what lies in it. */
export const recordFacets = { place: "place", facility: "facility", list: "list", source: "source" } as const;

/** The name of a filter that takes numbers of records. */
export type RecordFacet = keyof typeof recordFacets;

/** Every filter with values that can be counted, in the order of the address. */
export const facets = [
  "status",
  "ethnicity",
  "sex",
  "age",
  "place",
  "facility",
  "suspected",
  "official",
  "sentence",
  "role",
  "list",
  "source",
  "language",
  "tier",
  "photo",
] as const satisfies readonly (CodeFacet | RecordFacet | "language" | "tier")[];

/** A filter with values that can be counted. */
export type Facet = (typeof facets)[number];

/** The values chosen in each facet. */
export type FacetValues = { [Name in CodeFacet]: CodesOf<Name>[] } & { [Name in RecordFacet]: number[] } & {
  /** Languages of testimonies: the first part of their BCP 47 tags. */
  language: string[];
  tier: number[];
};

/** What the entry list is asked for. Several values in one facet widen it; facets narrow each other. */
export interface EntryFilter extends FacetValues {
  /** Words looked for: names, numbers, places, words of testimonies. */
  q: string | null;
  match: MatchMode;
  /** First and last day of the period of detention; null is open. */
  from: string | null;
  to: string | null;
  period: PeriodMode;
}

/** One state of the entry list; it has exactly one address. */
export interface EntryListState {
  filter: EntryFilter;
  sort: EntrySort;
  page: number;
}

/** Evidence tiers, strongest first. */
export const tiers = [1, 2, 3] as const;

/** The filter that lets every entry through. */
export const emptyEntryFilter: EntryFilter = {
  q: null,
  match: defaultMatchMode,
  status: [],
  ethnicity: [],
  sex: [],
  age: [],
  place: [],
  facility: [],
  suspected: [],
  official: [],
  sentence: [],
  role: [],
  list: [],
  source: [],
  language: [],
  tier: [],
  photo: [],
  from: null,
  to: null,
  period: defaultPeriodMode,
};

/** The entry list as it is met first. */
export const firstEntryList: EntryListState = { filter: emptyEntryFilter, sort: defaultEntrySort(null), page: 1 };

/** Whether the filter lets every entry through. */
export function isUnfiltered(filter: EntryFilter): boolean {
  return chosenFilters(filter).length === 0;
}

/** One chosen value of one filter, as it can be removed. */
export type ChosenFilter =
  | { [Name in CodeFacet]: { facet: Name; value: CodesOf<Name> } }[CodeFacet]
  | { facet: RecordFacet | "tier"; value: number }
  | { facet: "q" | "language" | "from" | "to"; value: string };

/** Every chosen value, in the order of the address. */
export function chosenFilters(filter: EntryFilter): ChosenFilter[] {
  const one = (facet: "q" | "from" | "to"): ChosenFilter[] => (filter[facet] === null ? [] : [{ facet, value: filter[facet] }]);
  const chosen = facets.flatMap((facet) => filter[facet].map((value) => ({ facet, value }) as ChosenFilter));
  return [...one("q"), ...chosen, ...one("from"), ...one("to")];
}

/** The filter without one of its chosen values. */
export function withoutChosen(filter: EntryFilter, { facet, value }: ChosenFilter): EntryFilter {
  const current = filter[facet];
  const left = Array.isArray(current) ? (current as (string | number)[]).filter((other) => other !== value) : null;
  return settled({ ...filter, [facet]: left });
}

/** The filter without modes that mean nothing: of a period that is not there, of words that nobody looks for. */
export function settled(filter: EntryFilter): EntryFilter {
  return {
    ...filter,
    match: filter.q === null ? defaultMatchMode : filter.match,
    period: hasPeriod(filter) ? filter.period : defaultPeriodMode,
  };
}

/** Whether the filter names a period; without one the mode of comparison means nothing. */
export function hasPeriod(filter: EntryFilter): boolean {
  return filter.from !== null || filter.to !== null;
}
