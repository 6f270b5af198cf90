import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { findPastList } from "@/lib/search/past-entries-queries";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { publishPast } from "@/tests/support/past-world";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishPast();
  await buildSearchIndex();
});
afterAll(() => database.drop());

const numbersOn = async (day: string, filter: Partial<EntryFilter> = {}) => (await findPastList({ ...emptyEntryFilter, ...filter }, day, 1))?.cards.map(({ number }) => number);

describe("a list of the past", () => {
  it("has what could be read on that day, and nothing that came later or was withdrawn since", async () => {
    expect(await numbersOn("2026-09-30")).toEqual([]);
    // Entry 6 was merged since: on that day it stood by itself.
    expect(await numbersOn("2026-10-01")).toEqual([7, 6, 4, 3, 2, 1]);
    expect(await numbersOn(new Date().toISOString().slice(0, 10))).toEqual([7, 4, 3, 2, 1]);
  });

  it("filters what entries said then, whether they have changed since or not", async () => {
    expect(await numbersOn("2026-10-01", { status: ["in_prison"] })).toEqual([]);
    expect(await numbersOn("2026-10-01", { status: ["in_camp"] })).toEqual([7, 6, 4, 3, 2, 1]);
    expect(await numbersOn("2026-10-02", { status: ["in_prison"] })).toEqual([2]);
    expect(await numbersOn("2026-10-02", { status: ["in_camp"] })).toEqual([7, 6, 4, 3, 1]);
  });

  it("finds words in names as they were, also in another script", async () => {
    expect(await numbersOn("2026-10-01", { q: "Chingiz Renamed" })).toEqual([3]);
    expect(await numbersOn("2026-10-02", { q: "Чингиз" })).toEqual([]);
    expect(await numbersOn("2026-10-02", { q: "Daulet Renamed" })).toEqual([3]);
    expect(await numbersOn("2026-10-01", { q: "Аман Unchanged" })).toEqual([1]);
    expect(await numbersOn("2026-10-01", { q: "\"Gulnar Doubled\"" })).toEqual([6]);
    expect(await numbersOn("2026-10-01", { q: "Chingiz", match: "exact" })).toEqual([3]);
  });

  it("names nobody who is not named today, and does not find them by name", async () => {
    const list = await findPastList(emptyEntryFilter, "2026-10-01", 1);
    expect(list?.cards.find(({ number }) => number === 4)).toMatchObject({ title: null, names: [] });
    for (const q of ["Erlan Protected", "Farida Withdrawn"]) expect(await numbersOn("2026-10-01", { q }), q).toEqual([]);
  });
});
