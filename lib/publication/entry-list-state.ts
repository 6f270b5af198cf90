import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { defaultEntrySort, defaultPeriodMode } from "./entry-list-sorts";
import type { EntrySort, PeriodMode } from "./entry-list-sorts";

/** Filters that take several codes of a closed list: several widen within one, and narrow across. */
export const codeFacets = {
  status: statusValues,
  ethnicity: ethnicities,
  sex: sexes,
  reason: reasonCategories,
} as const;

/** The name of a filter that takes codes. */
export type CodeFacet = keyof typeof codeFacets;

type CodesOf<Facet extends CodeFacet> = Extract<keyof (typeof codeFacets)[Facet], string>;

/** What the entry list is asked for. Several values in one facet widen it; facets narrow each other. */
export interface EntryFilter {
  /** Words looked for in names, or an entry number. */
  q: string | null;
  status: CodesOf<"status">[];
  ethnicity: CodesOf<"ethnicity">[];
  sex: CodesOf<"sex">[];
  reason: CodesOf<"reason">[];
  /** A place; it includes everything inside it. */
  place: number | null;
  list: number[];
  tier: number[];
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
  status: [],
  ethnicity: [],
  sex: [],
  reason: [],
  place: null,
  list: [],
  tier: [],
  from: null,
  to: null,
  period: defaultPeriodMode,
};

/** The entry list as it is met first. */
export const firstEntryList: EntryListState = { filter: emptyEntryFilter, sort: defaultEntrySort, page: 1 };

/** Whether the filter lets every entry through. */
export function isUnfiltered(filter: EntryFilter): boolean {
  return chosenFilters(filter).length === 0;
}

/** One chosen value of one filter, as it can be removed. */
export type ChosenFilter =
  | { [Facet in CodeFacet]: { facet: Facet; value: CodesOf<Facet> } }[CodeFacet]
  | { facet: "place" | "list" | "tier"; value: number }
  | { facet: "q" | "from" | "to"; value: string };

/** Every chosen value, in the order of the address. */
export function chosenFilters(filter: EntryFilter): ChosenFilter[] {
  const one = <Facet, Value>(facet: Facet, value: Value | null) => (value === null ? [] : [{ facet, value }]);
  const many = <Facet, Value>(facet: Facet, values: readonly Value[]) => values.map((value) => ({ facet, value }));
  return [
    ...one("q" as const, filter.q),
    ...many("status" as const, filter.status),
    ...many("ethnicity" as const, filter.ethnicity),
    ...many("sex" as const, filter.sex),
    ...one("place" as const, filter.place),
    ...many("reason" as const, filter.reason),
    ...many("list" as const, filter.list),
    ...many("tier" as const, filter.tier),
    ...one("from" as const, filter.from),
    ...one("to" as const, filter.to),
  ];
}

/** The filter without one of its chosen values. */
export function withoutChosen(filter: EntryFilter, { facet, value }: ChosenFilter): EntryFilter {
  const current = filter[facet];
  const left = Array.isArray(current) ? (current as (string | number)[]).filter((other) => other !== value) : null;
  const next = { ...filter, [facet]: left };
  return hasPeriod(next) ? next : { ...next, period: defaultPeriodMode };
}

/** Whether the filter names a period; without one the mode of comparison means nothing. */
export function hasPeriod(filter: EntryFilter): boolean {
  return filter.from !== null || filter.to !== null;
}
