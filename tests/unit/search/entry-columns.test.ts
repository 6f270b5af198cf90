import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_SIZE } from "@/lib/publication/page";
import { EntryColumns } from "@/lib/search/columns/entry-columns";
import { entrySorts } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter, facets, hasPeriod } from "@/lib/search/entry-list-state";
import type { EntryFilter, Facet } from "@/lib/search/entry-list-state";
import { byOrderOf, columnRow, entryFilter, facetLetsThrough, held, letsThrough, listedEntry, periodLetsThrough, placeParents, standingSorts } from "@/tests/factories/listed-entry";
import type { ListedEntry } from "@/tests/factories/listed-entry";

const sorts = Object.keys(entrySorts) as EntrySort[];
const collection = fc.array(listedEntry, { maxLength: 120 }).map((drawn) => drawn.map((entry, index) => ({ ...entry, number: index + 1 + Math.floor(index / 3) })));

function columnsOf(entries: readonly ListedEntry[]): EntryColumns {
  const columns = new EntryColumns();
  columns.setPlaceTree(placeParents);
  // In no order at all: the columns do not depend on it.
  for (const entry of [...entries].sort((a, b) => (a.number * 7919) % 127 - ((b.number * 7919) % 127))) columns.put(columnRow(entry));
  columns.setNames(namesOf(entries));
  return columns;
}

/** Numbers of the entries that have a name, in the order of names. */
function namesOf(entries: readonly ListedEntry[]): Int32Array {
  return Int32Array.from([...entries].sort(byOrderOf("name")).flatMap((entry) => (entry.sortKey === "" ? [] : [entry.number])));
}

/** Every facet counted as if its own choice had not been made. */
function naiveCounts(entries: readonly ListedEntry[], filter: EntryFilter): Record<string, Record<string, number>> {
  const count = (facet: Facet) => {
    const others = { ...filter, [facet]: [] };
    const counts: Record<string, number> = Object.fromEntries(filter[facet].map((value) => [value, 0]));
    for (const entry of entries) if (letsThrough(others, entry)) for (const value of held(facet, entry)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const inOtherFacets = entries.filter((entry) => facets.every((facet) => facetLetsThrough(facet, filter, entry)));
  const modes = hasPeriod(filter) ? (["surely", "possibly"] as const) : [];
  const period = Object.fromEntries(modes.map((mode) => [mode, inOtherFacets.filter((entry) => periodLetsThrough(filter, mode, entry)).length]));
  return { ...Object.fromEntries(facets.map((facet) => [facet, count(facet)])), period };
}

const plain = (counts: object) => Object.fromEntries(Object.entries(counts).map(([facet, map]) => [facet, Object.fromEntries(map as Map<string, number>)]));

function expectAgreement(columns: EntryColumns, entries: readonly ListedEntry[], filter: EntryFilter, among: readonly number[] | null, sort: EntrySort, page: number) {
  const asked = among === null ? entries : among.flatMap((number) => entries.find((entry) => entry.number === number) ?? []);
  const passing = asked.filter((entry) => letsThrough(filter, entry));
  const expected = sort === "relevance" && among !== null ? passing : [...passing].sort(byOrderOf(sort === "relevance" ? "number-desc" : sort));
  const answer = columns.answer({ filter, among, sort, page });
  expect(answer.total).toBe(passing.length);
  expect(answer.pages).toBe(Math.max(1, Math.ceil(passing.length / PAGE_SIZE)));
  expect(answer.numbers).toEqual(expected.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((entry) => entry.number));
  expect(plain(answer.facets)).toEqual(naiveCounts(asked, filter));
  const selected = columns.select(filter);
  const through = entries.filter((entry) => letsThrough(filter, entry)).map((entry) => entry.number);
  expect([...selected]).toEqual(through);
  expect(Array.from({ length: 200 }, (_, number) => number).filter((number) => columns.has(number))).toEqual(entries.map((entry) => entry.number));
}

describe("the columns", { timeout: 30_000 }, () => {
  it("filter, count, sort and cut as a loop over all entries does", () => {
    fc.assert(
      fc.property(collection, entryFilter, fc.constantFrom(...sorts), fc.integer({ min: 1, max: 3 }), (entries, filter, sort, page) => {
        expectAgreement(columnsOf(entries), entries, filter, null, sort, page);
      }),
      { numRuns: 150 },
    );
  });

  it("do so among what the words found, in its order, whatever else it holds", () => {
    const found = fc.uniqueArray(fc.integer({ min: 1, max: 170 }), { maxLength: 80 });
    fc.assert(
      fc.property(collection, entryFilter, found, fc.constantFrom(...sorts), fc.integer({ min: 1, max: 2 }), (entries, filter, among, sort, page) => {
        expectAgreement(columnsOf(entries), entries, filter, among, sort, page);
      }),
      { numRuns: 100 },
    );
  });

  it("are the same after any changes as if they had been filled afresh", () => {
    const change = fc.record({ at: fc.nat(200), entry: fc.option(listedEntry, { freq: 3 }) });
    fc.assert(
      fc.property(collection, fc.array(change, { maxLength: 60 }), entryFilter, fc.constantFrom(...standingSorts), (before, changes, filter, sort) => {
        const columns = columnsOf(before);
        columns.answer({ filter, among: null, sort, page: 1 });
        const now = new Map(before.map((entry) => [entry.number, entry]));
        for (const { at, entry } of changes) {
          const number = 1 + (at % 180);
          if (entry) now.set(number, { ...entry, number });
          else now.delete(number);
          if (entry) columns.put(columnRow({ ...entry, number }));
          else columns.remove(number);
        }
        const entries = [...now.values()].sort((a, b) => a.number - b.number);
        columns.setNames(namesOf(entries));
        expectAgreement(columns, entries, filter, null, sort, 1);
      }),
      { numRuns: 80 },
    );
  });

  it("know whose names have no place yet, and how many are too many", () => {
    const [drawn] = fc.sample(listedEntry, { numRuns: 1, seed: 3 });
    if (!drawn) throw new Error("fast-check drew nothing");
    const columns = columnsOf([]);
    expect(columns.takeUnplaced()).toEqual(new Set());
    columns.put(columnRow({ ...drawn, number: 2 }));
    columns.put(columnRow({ ...drawn, number: 7 }));
    columns.remove(7);
    expect(columns.takeUnplaced()).toEqual(new Set([2, 7]));
    expect(columns.takeUnplaced()).toEqual(new Set());
    for (let number = 1; number <= 501; number += 1) columns.put(columnRow({ ...drawn, number }));
    expect(columns.takeUnplaced()).toBeNull();
    columns.setNames(null);
    expect(columns.takeUnplaced()).toBeNull();
  });

  it("keep a selection as it was, whatever comes after", () => {
    const [drawn] = fc.sample(listedEntry, { numRuns: 1, seed: 3 });
    if (!drawn) throw new Error("fast-check drew nothing");
    const columns = columnsOf([{ ...drawn, number: 1 }, { ...drawn, number: 2 }]);
    const selection = columns.select(emptyEntryFilter);
    columns.remove(1);
    columns.put(columnRow({ ...drawn, number: 300 }));
    expect([...selection]).toEqual([1, 2]);
    expect([columns.has(1), columns.has(2), columns.has(300)]).toEqual([false, true, true]);
  });

  it("count in a facet what its own choice leaves out, and keep what is chosen though nobody has it", () => {
    const [drawn] = fc.sample(listedEntry, { numRuns: 1, seed: 3 });
    if (!drawn) throw new Error("fast-check drew nothing");
    const entries = (["female", "male", "male"] as const).map((sex, index) => ({ ...drawn, number: index + 1, sex: [sex], tier: [index === 2 ? 1 : 2] }));
    const { facets: counts } = columnsOf(entries).answer({ filter: { ...emptyEntryFilter, sex: ["female"], tier: [1] }, among: null, sort: "number", page: 1 });
    expect(Object.fromEntries(counts.sex)).toEqual({ female: 0, male: 1 });
    expect(Object.fromEntries(counts.tier)).toEqual({ "1": 0, "2": 1 });
  });
});
