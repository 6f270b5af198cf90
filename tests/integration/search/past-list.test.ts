import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Unit } from "@/lib/publication/public-record";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { findPastList } from "@/lib/search/past-entries-queries";
import { assessmentUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { publishUnits } from "@/tests/support/publish-units";
import { buildSearchIndex } from "@/tests/support/search-index";

type Given = { name: string | null; status: Unit<"status">["value"] };

/** One version: a name that is shown or not, and a status. */
function versionOf({ name, status }: Given) {
  const names = name === null ? [] : [nameUnit("name", { text: name })];
  const report = statusUnit("state", status);
  const rule = { value: status, rule: "only_undated" as const, basis: [report.id] };
  return [...names, report, assessmentUnit({ title: names[0]?.id ?? null, nameWithheld: name === null, status: rule })];
}

const entry = (number: number, ...versions: Given[]) => ({ kind: "entry" as const, number, versions: versions.map(versionOf) });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Versions are of 1, 2 and 3 October 2026.
  await publishUnits(db, [
    entry(1, { name: "Aman Unchanged", status: "in_camp" }),
    entry(2, { name: "Bolat Moved", status: "in_camp" }, { name: "Bolat Moved", status: "in_prison" }),
    entry(3, { name: "Chingiz Renamed", status: "in_camp" }, { name: "Daulet Renamed", status: "in_camp" }),
    entry(4, { name: "Erlan Protected", status: "in_camp" }, { name: null, status: "in_camp" }),
    entry(5, { name: "Farida Withdrawn", status: "in_camp" }),
    entry(6, { name: "Gulnar Doubled", status: "in_camp" }),
    entry(7, { name: "Gulnar Survives", status: "in_camp" }),
  ]);
  await db.$transaction([
    // These records stand on no live rows, which the database would miss.
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE "public_record" SET "firstPublishedAt" = '2026-10-01', "stateChangedAt" = '2026-10-01'`,
    db.$executeRaw`DELETE FROM "record_listing" WHERE "number" IN (5, 6)`,
    db.$executeRaw`UPDATE "public_record" SET "state" = 'withdrawn', "withdrawalKind" = 'safety', "stateChangedAt" = now() WHERE "number" = 5`,
    db.$executeRaw`UPDATE "public_record" SET "state" = 'merged', "mergedIntoId" = (SELECT "id" FROM "public_record" WHERE "number" = 7), "stateChangedAt" = now() WHERE "number" = 6`,
  ]);
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
