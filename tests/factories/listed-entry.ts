import fc from "fast-check";
import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { ageBands, entryRoles, sentenceBands } from "@/lib/publication/vocabulary";
import { emptyEntryFilter, facets, hasPeriod, settled, tiers } from "@/lib/search/entry-list-state";
import type { EntryFilter, FacetValues } from "@/lib/search/entry-list-state";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import type { StandingSort } from "@/lib/search/columns/entry-orders";
import { dayNumber } from "@/lib/search/columns/period-column";

/** An entry as filters and sorts see it, with days as they are written. */
export interface ListedEntry extends FacetValues {
  number: number;
  sortKey: string;
  publishedAt: Date;
  statusOn: string | null;
  /** Null where no custody is dated. */
  detained: { from: string | null; to: string | null; isDoubtful: boolean } | null;
}

/** Every sort that does not depend on what was looked for. */
export const standingSorts = offeredEntrySorts(null) as StandingSort[];

const keys = <Code extends string>(table: Record<Code, unknown>) => Object.keys(table) as Code[];
const some = <T>(values: readonly T[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const oneOf = <T>(values: readonly T[]) => some(values, 1);

/** A day within a few years. */
export const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));

/** Place → the place it lies in. Some lie in places that are not published, and 7 and 8 in each other. */
export const placeParents: ReadonlyMap<number, number> = new Map([[2, 1], [3, 1], [4, 2], [5, 4], [7, 8], [8, 7], [9, 40]]);
const places = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const values = {
  status: keys(statusValues).slice(0, 6), ethnicity: keys(ethnicities).slice(0, 5), sex: keys(sexes), age: keys(ageBands), place: places,
  facility: [1, 2, 3, 700], suspected: keys(reasonCategories).slice(0, 6), official: keys(reasonCategories).slice(0, 6),
  sentence: keys(sentenceBands), role: keys(entryRoles), list: [1, 2, 3], source: [1, 2, 3, 5000], language: ["en", "ug", "kk", "zh"], tier: [...tiers],
  photo: ["yes"],
} satisfies { [Name in keyof FacetValues]: FacetValues[Name] };

const facetValues = fc.record({
  status: oneOf(values.status), ethnicity: some(values.ethnicity), sex: oneOf(values.sex), age: some(values.age), place: some(values.place, 4),
  facility: some(values.facility), suspected: some(values.suspected), official: some(values.official), sentence: some(values.sentence),
  role: some(values.role), list: some(values.list), source: some(values.source, 3), language: some(values.language), tier: oneOf(values.tier),
  photo: oneOf(values.photo),
}) satisfies fc.Arbitrary<FacetValues>;

/** An entry that any filter may let through. */
export const listedEntry: fc.Arbitrary<Omit<ListedEntry, "number">> = fc
  .record({
    values: facetValues,
    sortKey: fc.oneof(fc.constant(""), fc.stringMatching(/^[a-z]{1,3}$/)),
    statusOn: fc.option(someDay),
    from: fc.option(someDay),
    days: fc.option(fc.integer({ min: 0, max: 400 })),
    doubt: fc.option(fc.boolean()),
    published: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ values: held, sortKey, statusOn, from, days, doubt, published }) => {
    const to = from === null || days === null ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    return { ...held, sortKey, statusOn, publishedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, 0, published)), detained: doubt === null ? null : { from, to, isDoubtful: doubt } };
  });

/** A filter that lets some of them through, with values that nobody holds. */
export const entryFilter: fc.Arbitrary<EntryFilter> = fc
  .record({
    chosen: facetValues,
    used: fc.subarray([...facets], { maxLength: 4 }),
    place: some([...places, 40, 99]),
    from: fc.option(someDay, { freq: 1 }),
    to: fc.option(someDay, { freq: 1 }),
    period: fc.constantFrom("surely" as const, "possibly" as const),
  })
  .map(({ chosen, used, place, ...period }) => {
    const wanted = Object.fromEntries(used.map((facet) => [facet, facet === "place" ? place : chosen[facet]]));
    return settled({ ...emptyEntryFilter, ...wanted, ...period });
  });

/** The numbers of places with all that they lie in. */
function withWhatTheyLieIn(numbers: readonly number[]): number[] {
  const found = new Set<number>();
  for (let place of numbers) {
    while (!found.has(place)) {
      found.add(place);
      place = placeParents.get(place) ?? place;
    }
  }
  return [...found];
}

/** What an entry holds of a facet, that which places lie in included. */
export function held(facet: keyof FacetValues, entry: FacetValues): readonly (string | number)[] {
  return facet === "place" ? withWhatTheyLieIn(entry.place) : entry[facet];
}

/** Whether one facet lets an entry through. */
export function facetLetsThrough(facet: keyof FacetValues, filter: EntryFilter, entry: FacetValues): boolean {
  const wanted: readonly (string | number)[] = filter[facet];
  return wanted.length === 0 || wanted.some((value) => held(facet, entry).includes(value));
}

/** Whether the period lets an entry through, read as one or the other. */
export function periodLetsThrough({ from, to }: EntryFilter, mode: "surely" | "possibly", { detained }: ListedEntry): boolean {
  if (detained === null) return false;
  if (mode === "possibly") return (from === null || detained.to === null || detained.to >= from) && (to === null || detained.from === null || detained.from <= to);
  return (
    !detained.isDoubtful && (from === null || (detained.from !== null && detained.from >= from)) && (to === null || (detained.to !== null && detained.to <= to))
  );
}

/** The whole filter, said once more without arrays of numbers. */
export function letsThrough(filter: EntryFilter, entry: ListedEntry): boolean {
  return facets.every((facet) => facetLetsThrough(facet, filter, entry)) && (!hasPeriod(filter) || periodLetsThrough(filter, filter.period, entry));
}

/** Smaller first; unknown last, whichever way the rest goes. */
export function byOrderOf(sort: StandingSort): (a: ListedEntry, b: ListedEntry) => number {
  const by = (valueOf: (entry: ListedEntry) => string | number | null, direction: 1 | -1) => (a: ListedEntry, b: ListedEntry) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || direction * (a.number - b.number);
    return x === y ? direction * (a.number - b.number) : direction * (x < y ? -1 : 1);
  };
  return {
    number: by((entry) => entry.number, 1),
    "number-desc": by((entry) => entry.number, -1),
    name: by((entry) => entry.sortKey || null, 1),
    updated: by((entry) => entry.publishedAt.getTime(), -1),
    "status-date": by((entry) => entry.statusOn, -1),
    detained: by((entry) => entry.detained?.from ?? null, 1),
  }[sort];
}

/** The same entry with days as numbers, for the columns. */
export function columnRow(entry: ListedEntry) {
  const day = (text: string | null) => (text === null ? null : dayNumber(text));
  const { detained } = entry;
  return {
    ...entry,
    revision: 1,
    publishedAt: entry.publishedAt.getTime(),
    statusOn: day(entry.statusOn),
    detained: detained && { from: day(detained.from), to: day(detained.to), isDoubtful: detained.isDoubtful },
  };
}
