import { describe, expect, it } from "vitest";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { emptyEntryFilter, facets as facetNames } from "@/lib/search/entry-list-state";
import { offersOf } from "@/lib/search/facet-offers";

const none = Object.fromEntries([...facetNames, "period"].map((facet) => [facet, new Map()])) as unknown as EntryFacets;
const sources = new Map(Array.from({ length: 40 }, (_, index) => [index + 1, 100 - index]));
const ask = (change: Partial<Parameters<typeof offersOf>[1]> = {}) =>
  offersOf({ ...none, source: sources, status: new Map([["deceased", 3]]) }, { filter: emptyEntryFilter, found: {}, placeAbove: () => null, ...change });

describe("what the filters offer", () => {
  it("is the records with most entries, and what is chosen", () => {
    expect(ask().records.source).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(ask({ filter: { ...emptyEntryFilter, source: [30] } }).records.source.at(-1)).toBe(30);
  });

  it("counts those and no others, of what was typed as well", () => {
    const found = { source: { typed: "x", options: [{ number: 25, title: "x", language: "en", depth: 0 }] } };
    const { counts } = ask({ found });
    expect([...counts.source.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 25]);
    expect(counts.source.get(25)).toBe(76);
    expect(counts.status).toEqual(new Map([["deceased", 3]]));
  });

  it("says whether there are places beyond those offered", () => {
    expect(ask().hasMorePlaces).toBe(false);
    const villages = new Map(Array.from({ length: 300 }, (_, index) => [index + 10, 1]));
    const offers = offersOf({ ...none, place: new Map([[1, 300], ...villages]) }, { filter: emptyEntryFilter, found: {}, placeAbove: (place) => (place === 1 ? null : 1) });
    expect(offers.records.place).toEqual([1]);
    expect(offers.counts.place).toEqual(new Map([[1, 300]]));
    expect(offers.hasMorePlaces).toBe(true);
  });
});
