import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryColumns } from "@/lib/search/columns/entry-columns-queries";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { byOrderOf, entryFilter, held, letsThrough, listedEntry, placeParents } from "@/tests/factories/listed-entry";
import type { ListedEntry } from "@/tests/factories/listed-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { listingRow, placeListingRow, saveListings } from "@/tests/support/listed-entries";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const drawn = (seed: number, number: number): ListedEntry => {
  const [entry] = fc.sample(listedEntry, { numRuns: 1, seed });
  if (!entry) throw new Error("fast-check drew nothing");
  return { ...entry, number };
};
const numbersOf = async () => [...(await entryColumns()).select(emptyEntryFilter)];

describe("the columns of a collection that changes", () => {
  it("agree with the listings after every change", async () => {
    const now = new Map<number, ListedEntry>();
    const change = fc.record({
      put: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), listedEntry), { maxLength: 6, selector: ([number]) => number }),
      gone: fc.uniqueArray(fc.nat(1000), { maxLength: 3 }),
      filter: entryFilter,
    });
    const like = drawn(1, 1);
    await saveListings(database.db, [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => placeListingRow(place, placeParents.get(place) ?? null, like)));
    await fc.assert(
      fc.asyncProperty(change, async ({ put, gone, filter }) => {
        const there = [...now.keys()].filter((number) => put.every(([other]) => other !== number));
        const leaving = [...new Set(gone.flatMap((index) => there[index % Math.max(1, there.length)] ?? []))];
        for (const number of leaving) now.delete(number);
        for (const [number, entry] of put) now.set(number, { ...entry, number });
        await saveListings(database.db, put.map(([number, entry]) => listingRow({ ...entry, number })), leaving.map((number) => ({ kind: "entry", number })));

        const entries = [...now.values()].filter((entry) => letsThrough(filter, entry)).sort(byOrderOf("name"));
        const columns = await entryColumns();
        const answer = await columns.answer({ filter, among: null, sort: "name", page: 1 });
        expect(answer.total).toBe(entries.length);
        expect(answer.numbers).toEqual(entries.slice(0, 25).map((entry) => entry.number));
        const inPlaces = [...now.values()].filter((entry) => letsThrough({ ...filter, place: [] }, entry));
        for (const place of [1, 2, 3, 4, 5]) {
          expect(answer.facets.place.get(place) ?? 0).toBe(inPlaces.filter((entry) => held("place", entry).includes(place)).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("follow a place that is moved into another", async () => {
    const entry = { ...drawn(5, 200), place: [6] };
    await saveListings(database.db, [listingRow(entry)]);
    const inside = async (place: number) => (await entryColumns()).select({ ...emptyEntryFilter, place: [place] }).includes(200);
    expect(await inside(3)).toBe(false);
    await saveListings(database.db, [placeListingRow(6, 3, entry)]);
    expect([await inside(3), await inside(1), await inside(2)]).toEqual([true, true, false]);
    await saveListings(database.db, [], [{ kind: "place", number: 6 }]);
    expect([await inside(3), await inside(6)]).toEqual([false, true]);
  });

  it("never show who was withdrawn before they were asked", async () => {
    await saveListings(database.db, [listingRow(drawn(7, 300))]);
    expect(await numbersOf()).toContain(300);
    await saveListings(database.db, [], [{ kind: "entry", number: 300 }]);
    expect(await Promise.all(Array.from({ length: 20 }, numbersOf))).not.toContainEqual(expect.arrayContaining([300]));
  });

  it("are read afresh when the listings were derived again", async () => {
    const record = { id: randomUUID(), subjectId: randomUUID() };
    await numbersOf();
    // Deriving changes listings and no record: only the version of the rules tells.
    await database.db.publicRecord.create({ data: { ...record, kind: "entry", number: 400, state: "published", currentVersion: 1, revision: 1n } });
    await database.db.recordListing.create({ data: { ...listingRow(drawn(9, 400)), recordId: record.id } });
    expect(await numbersOf()).not.toContain(400);
    await database.db.collectionState.update({ where: { id: 1 }, data: { listingVersion: { increment: 1 } } });
    expect(await numbersOf()).toContain(400);
  });

  it("answer again after a request that the database refused", async () => {
    await database.db.$executeRaw`ALTER TABLE "collection_state" RENAME TO "collection_state_away"`;
    await expect(Promise.all([entryColumns(), entryColumns()])).rejects.toThrow();
    await database.db.$executeRaw`ALTER TABLE "collection_state_away" RENAME TO "collection_state"`;
    expect(await numbersOf()).toContain(400);
  });
});
