import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PAGE_SIZE } from "@/lib/publication/page";
import { listEntriesOn, listFirstEntries } from "@/lib/search/entry-list-queries";
import { emptyEntryFilter, facets } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { searchEntries } from "@/lib/search/search-queries";
import { byOrderOf, entryFilter, held, letsThrough, listedEntry, placeParents, standingSorts } from "@/tests/factories/listed-entry";
import type { ListedEntry } from "@/tests/factories/listed-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { listingRow, placeListingRow, saveListings } from "@/tests/support/listed-entries";

const ENTRIES = 430;
let database: TestDatabase;
/** Numbers have gaps where records were withdrawn or merged. */
const entries: ListedEntry[] = fc.sample(listedEntry, { numRuns: ENTRIES, seed: 2026 }).map((entry, index) => ({ ...entry, number: index + 1 + Math.floor(index / 7) }));
const [first] = entries;
if (!first) throw new Error("fast-check drew nothing");

beforeAll(async () => {
  database = await createTestDatabase();
  const places = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => placeListingRow(number, placeParents.get(number) ?? null, first));
  await saveListings(database.db, [...entries.map(listingRow), ...places]);
});
afterAll(() => database.drop());

const listEntries = (filter: EntryFilter, sort: EntrySort, page: number) => searchEntries({ filter, sort, page });

describe("the entry list", () => {
  it("honours every filter together, sorts as the database sorts names, and counts what it finds", async () => {
    await fc.assert(
      fc.asyncProperty(entryFilter, fc.constantFrom(...standingSorts), fc.integer({ min: 1, max: 4 }), async (filter, sort, page) => {
        const expected = entries.filter((entry) => letsThrough(filter, entry)).sort(byOrderOf(sort));
        const found = await listEntries(filter, sort, page);
        expect(found.total).toBe(expected.length);
        expect(found.pages).toBe(Math.max(1, Math.ceil(expected.length / PAGE_SIZE)));
        expect(found.hits.map((card) => card.number)).toEqual(expected.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((entry) => entry.number));
      }),
      { numRuns: 300 },
    );
  });

  it("counts every facet as the listings say, its own choice left out of account", async () => {
    await fc.assert(
      fc.asyncProperty(entryFilter, fc.constantFrom(...facets), async (filter, facet) => {
        const others = entries.filter((entry) => letsThrough({ ...filter, [facet]: [] }, entry));
        const counts = (await listEntries(filter, "number", 1)).facets[facet] as ReadonlyMap<string | number, number>;
        const values = new Set([...entries.flatMap((entry) => held(facet, entry)), ...filter[facet]]);
        for (const value of values) expect(counts.get(value) ?? 0).toBe(others.filter((entry) => held(facet, entry).includes(value)).length);
        for (const value of filter[facet]) expect(counts.has(value)).toBe(true);
        expect([...counts.keys()].every((value) => values.has(value))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(standingSorts)("walks every page in order: %s", async (sort) => {
    const expected = [...entries].sort(byOrderOf(sort)).map((entry) => entry.number);
    const walked: number[] = [];
    for (let page = 1; page <= Math.ceil(ENTRIES / PAGE_SIZE); page += 1) {
      walked.push(...(await listEntries(emptyEntryFilter, sort, page)).hits.map((card) => card.number));
    }
    expect(walked).toEqual(expected);
    expect((await listFirstEntries(sort, 6)).map((card) => card.number)).toEqual(expected.slice(0, 6));
  });

  it("has nothing beyond the last page, and says how many pages there are", async () => {
    const found = await listEntries(emptyEntryFilter, "name", 999_999_999);
    expect(found).toMatchObject({ hits: [], total: ENTRIES, pages: Math.ceil(ENTRIES / PAGE_SIZE) });
  });

  it("gives the entries on one list", async () => {
    const expected = entries.filter((entry) => entry.list.includes(2)).sort(byOrderOf("number-desc"));
    const found = await listEntriesOn(2, 2);
    expect(found.total).toBe(expected.length);
    expect(found.items.map((card) => card.number)).toEqual(expected.slice(PAGE_SIZE, 2 * PAGE_SIZE).map((entry) => entry.number));
  });

  it("gives days as days and lists as lists", async () => {
    const newest = (await listEntries(emptyEntryFilter, "number-desc", 1)).hits[0]?.card;
    const entry = entries.find(({ number }) => number === newest?.number);
    if (!entry) throw new Error("The newest entry is none that was listed.");
    const row = listingRow(entry);
    expect(newest).toEqual({
      number: entry.number,
      title: row.title,
      titleLanguage: row.titleLanguage,
      names: row.names,
      nameLanguages: row.nameLanguages,
      status: row.status,
      statusOn: entry.statusOn,
      statusDate: entry.statusOn,
      statusDateKind: entry.statusOn === null ? null : "learned",
      sex: row.sex,
      ethnicities: entry.ethnicity,
      tier: row.tier,
      detainedEarliest: entry.detained?.from ?? null,
      detainedLatest: entry.detained?.to ?? null,
      publishedAt: row.publishedAt,
      firstPublishedAt: row.firstPublishedAt,
    });
  });
});
