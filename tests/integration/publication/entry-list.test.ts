import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordListing } from "@/lib/db/generated/client";
import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { listEntries, listFirstEntries } from "@/lib/publication/entry-list-queries";
import { emptyEntryFilter, hasPeriod, tiers } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { entrySorts } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { ageBands, entryRoles, sentenceBands } from "@/lib/publication/vocabulary";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import { PAGE_SIZE } from "@/lib/publication/page";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const ENTRIES = 430;
/** Place number → the place it lies in. */
const parentOf: Record<number, number | null> = { 1: null, 2: 1, 3: 1, 4: 2, 5: 4, 6: null };
const places = Object.keys(parentOf).map(Number);

const keys = <Code extends string>(table: Record<Code, unknown>) => Object.keys(table) as Code[];
const sorts = keys(entrySorts);
const toDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const day = fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10));
const some = <T>(values: readonly T[], max = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: max });

/** Names that hold what a pattern or a query could trip over. */
const nameWord = fc.oneof(
  fc.constantFrom("50%", "a_b", "\\", "'", "Ömer", "омар", "ئۆمەر", "奥马尔", "O'Neil"),
  fc.stringMatching(/^[a-z]{1,6}$/),
);

const listing = fc
  .record({
    names: fc.array(nameWord, { maxLength: 3 }),
    sortKey: fc.oneof(fc.constant(""), fc.stringMatching(/^[a-z]{1,3}$/)),
    status: fc.option(fc.constantFrom(...keys(statusValues).slice(0, 5))),
    statusOn: fc.option(day),
    sex: fc.option(fc.constantFrom(...keys(sexes))),
    ethnicities: some(keys(ethnicities).slice(0, 4)),
    tier: fc.option(fc.constantFrom(...tiers)),
    reasonsSuspected: some(keys(reasonCategories).slice(0, 5)),
    reasonsOfficial: some(keys(reasonCategories).slice(0, 5)),
    ageBands: some(keys(ageBands)),
    sentenceBands: some(keys(sentenceBands)),
    roles: some(keys(entryRoles)),
    testimonyLanguages: some(["en", "ug", "kk", "zh"]),
    sourceNumbers: some([1, 2, 3, 4]),
    facilityNumbers: some([1, 2, 3, 4]),
    placeNumbers: some(places),
    listNumbers: some([1, 2, 3]),
    earliest: fc.option(day),
    length: fc.option(fc.integer({ min: 0, max: 400 })),
    doubtful: fc.option(fc.boolean()),
    published: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ earliest, length, doubtful, published, statusOn, sortKey, ...row }) => {
    const from = doubtful === null ? null : toDate(earliest);
    return {
      ...row,
      kind: "entry" as const,
      title: sortKey === "" ? null : sortKey,
      titleLanguage: sortKey === "" ? null : "en",
      sortKey,
      refs: [],
      identifiers: [],
      statusOn: toDate(statusOn),
      detainedDoubtful: doubtful,
      detainedEarliest: from,
      detainedLatest: from === null || length === null ? null : new Date(from.getTime() + length * 86_400_000),
      publishedAt: new Date(Date.UTC(2026, 0, 1 + published)),
      firstPublishedAt: new Date(Date.UTC(2026, 0, 1)),
    };
  });

const filters: fc.Arbitrary<EntryFilter> = fc.record({
  q: fc.option(fc.oneof(nameWord, fc.constantFrom("a", "%", "_", "7", "12", "ÖMER", "ОМАР", "zzzz")), { freq: 1 }),
  status: some(keys(statusValues).slice(0, 6)),
  ethnicity: some(keys(ethnicities).slice(0, 5)),
  sex: some(keys(sexes)),
  suspected: some(keys(reasonCategories).slice(0, 6)),
  official: some(keys(reasonCategories).slice(0, 6)),
  age: some(keys(ageBands)),
  sentence: some(keys(sentenceBands)),
  role: some(keys(entryRoles)),
  language: some(["en", "ug", "kk", "ru"]),
  source: some([1, 2, 3, 9]),
  facility: some([1, 2, 3, 9]),
  place: some([...places, 99]),
  list: some([1, 2, 3, 9]),
  tier: some(tiers),
  from: fc.option(day, { freq: 1 }),
  to: fc.option(day, { freq: 1 }),
  period: fc.constantFrom("surely" as const, "possibly" as const),
}).map((filter) => ({ ...emptyEntryFilter, ...filter }));

type Row = Omit<RecordListing, "recordId">;

function isInside(place: number, wanted: number): boolean {
  for (let at: number | null | undefined = place; at != null; at = parentOf[at]) if (at === wanted) return true;
  return false;
}

/** The filter said once more, without SQL. */
function letsThrough(filter: EntryFilter, row: Row): boolean {
  const any = (wanted: readonly unknown[], has: readonly unknown[]) => wanted.length === 0 || wanted.some((one) => has.includes(one));
  const [from, to] = [dayOf(row.detainedEarliest), dayOf(row.detainedLatest)];
  const inPeriod =
    filter.period === "surely"
      ? row.detainedDoubtful === false && (filter.from === null || (from !== null && from >= filter.from)) && (filter.to === null || (to !== null && to <= filter.to))
      : row.detainedDoubtful !== null && (filter.from === null || to === null || to >= filter.from) && (filter.to === null || from === null || from <= filter.to);
  const q = filter.q?.toLowerCase();
  return (
    any(filter.status, [row.status]) &&
    any(filter.ethnicity, row.ethnicities) &&
    any(filter.sex, [row.sex]) &&
    any(filter.suspected, row.reasonsSuspected) &&
    any(filter.official, row.reasonsOfficial) &&
    any(filter.age, row.ageBands) &&
    any(filter.sentence, row.sentenceBands) &&
    any(filter.role, row.roles) &&
    any(filter.language, row.testimonyLanguages) &&
    any(filter.source, row.sourceNumbers) &&
    any(filter.facility, row.facilityNumbers) &&
    any(filter.list, row.listNumbers) &&
    any(filter.tier, [row.tier]) &&
    (filter.place.length === 0 || row.placeNumbers.some((place) => filter.place.some((wanted) => isInside(place, wanted)))) &&
    (!hasPeriod(filter) || inPeriod) &&
    (q === undefined || String(row.number) === q || row.names.some((name) => name.toLowerCase().includes(q)))
  );
}

/** Smaller first; null last, whichever way the rest goes. */
function order(sort: EntrySort): (a: Row, b: Row) => number {
  const by = (valueOf: (row: Row) => string | number | null, direction: 1 | -1, ties: 1 | -1) => (a: Row, b: Row) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || ties * (a.number - b.number);
    return x === y ? ties * (a.number - b.number) : direction * (x < y ? -1 : 1);
  };
  return {
    relevance: by((row) => row.number, -1, -1),
    number: by((row) => row.number, 1, 1),
    "number-desc": by((row) => row.number, -1, -1),
    name: by((row) => row.sortKey || null, 1, 1),
    updated: by((row) => row.publishedAt.getTime(), -1, -1),
    "status-date": by((row) => dayOf(row.statusOn), -1, -1),
    detained: by((row) => dayOf(row.detainedEarliest), 1, 1),
  }[sort];
}

let database: TestDatabase;
let rows: Row[];

beforeAll(async () => {
  database = await createTestDatabase();
  const drawn = fc.sample(listing, { numRuns: ENTRIES, seed: 2026 });
  // Numbers have gaps where records were withdrawn or merged.
  rows = drawn.map((row, index) => ({ ...row, number: index + 1 + Math.floor(index / 7) }));
  const placeRows = places.map((number) => placeRow(number));
  const all = [...rows, ...placeRows];
  const { db } = database;
  await db.recordCounter.createMany({
    data: [
      { kind: "entry", lastNumber: 1000, publishedCount: rows.length },
      { kind: "place", lastNumber: 1000, publishedCount: placeRows.length },
    ],
    skipDuplicates: true,
  });
  await db.recordCounter.updateMany({ where: { kind: "entry" }, data: { lastNumber: 1000, publishedCount: rows.length } });
  await db.recordCounter.updateMany({ where: { kind: "place" }, data: { lastNumber: 1000, publishedCount: placeRows.length } });
  const ids = all.map(() => randomUUID());
  await db.publicRecord.createMany({
    data: all.map(({ kind, number }, index) => ({
      id: ids[index] ?? "",
      kind,
      number,
      subjectId: randomUUID(),
      state: "published" as const,
      currentVersion: 1,
      revision: 1n,
    })),
  });
  await db.recordListing.createMany({ data: all.map((row, index) => ({ ...row, recordId: ids[index] ?? "" })) });
});
afterAll(() => database.drop());

function placeRow(number: number): Row {
  const parent = parentOf[number] ?? null;
  const [empty] = fc.sample(listing, { numRuns: 1, seed: 1 });
  if (!empty) throw new Error("fast-check drew nothing");
  // A place says what an entry could say, so that a filter which forgets the kind is caught.
  return { ...empty, kind: "place", number, title: `P${number}`, names: [`P${number}`], placeNumbers: parent === null ? [] : [parent], sortKey: `p${number}` };
}

describe("the entry list", () => {
  it("honours every filter together, and counts what it finds", async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...sorts), fc.integer({ min: 1, max: 4 }), async (filter, sort, page) => {
        const expected = rows.filter((row) => letsThrough(filter, row)).sort(order(sort));
        const found = await listEntries(filter, sort, page);
        expect(found.total).toBe(expected.length);
        expect(found.pages).toBe(Math.max(1, Math.ceil(expected.length / PAGE_SIZE)));
        expect(found.items.map((card) => card.number)).toEqual(
          expected.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((row) => row.number),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("honours each filter alone", async () => {
    const parts = Object.keys(emptyEntryFilter).filter((part) => part !== "period") as (keyof EntryFilter)[];
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...parts), async (whole, part) => {
        const filter = { ...emptyEntryFilter, period: whole.period, [part]: whole[part] };
        const expected = rows.filter((row) => letsThrough(filter, row)).length;
        expect((await listEntries(filter, "number", 1)).total).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it.each(sorts)("walks every page in order, from whichever end is nearer: %s", async (sort) => {
    const expected = [...rows].sort(order(sort)).map((row) => row.number);
    const walked: number[] = [];
    for (let page = 1; page <= Math.ceil(ENTRIES / PAGE_SIZE); page += 1) {
      walked.push(...(await listEntries(emptyEntryFilter, sort, page)).items.map((card) => card.number));
    }
    expect(walked).toEqual(expected);
  });

  it("has nothing beyond the last page, and says how many pages there are", async () => {
    const found = await listEntries(emptyEntryFilter, "name", 999_999_999);
    expect(found).toMatchObject({ items: [], total: ENTRIES, pages: Math.ceil(ENTRIES / PAGE_SIZE) });
  });

  it.each(sorts)("gives the first entries of a sort without counting: %s", async (sort) => {
    const expected = [...rows].sort(order(sort)).slice(0, 6).map((row) => row.number);
    expect((await listFirstEntries(sort, 6)).map((card) => card.number)).toEqual(expected);
  });

  it("gives days as days and lists as lists", async () => {
    const [newest] = (await listEntries(emptyEntryFilter, "number-desc", 1)).items;
    const row = rows.find(({ number }) => number === newest?.number);
    expect(newest).toEqual({
      number: row?.number,
      title: row?.title,
      titleLanguage: row?.titleLanguage,
      names: row?.names,
      status: row?.status,
      statusOn: dayOf(row?.statusOn ?? null),
      sex: row?.sex,
      ethnicities: row?.ethnicities,
      tier: row?.tier,
      detainedEarliest: dayOf(row?.detainedEarliest ?? null),
      detainedLatest: dayOf(row?.detainedLatest ?? null),
      publishedAt: row?.publishedAt,
      firstPublishedAt: row?.firstPublishedAt,
    });
  });

  it("survives whatever stands in the search", async () => {
    for (const q of ["'", "%", "_", "\\", "';--", "\u202e", "a".repeat(200), "{}", "NULL", "🙂", "999999999"]) {
      await expect(listEntries({ ...emptyEntryFilter, q }, "name", 1)).resolves.toMatchObject({ page: 1 });
    }
  });
});

describe("what can be filtered by", () => {
  it("is every published place, each followed by what lies in it", async () => {
    const { places: offered, lists } = await listFilterOptions();
    expect(offered.map(({ number, depth }) => [number, depth])).toEqual([[1, 0], [2, 1], [4, 2], [5, 3], [3, 1], [6, 0]]);
    expect(lists).toEqual([]);
  });
});
