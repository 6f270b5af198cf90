import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryCard } from "./entry-card";
import { entryCondition } from "./entry-filter-queries";
import { isUnfiltered } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { PAGE_SIZE, pageOf } from "./page";
import type { Page } from "./page";

const { sql } = Prisma;

interface SortOrder {
  forward: Prisma.Sql;
  backward: Prisma.Sql;
  /** Whether an entry has what is sorted by; those without stand last. Null where every entry has it. */
  known: Prisma.Sql | null;
}

/** Every sort as SQL; nothing from an address ever becomes part of an ORDER BY. */
const sortOrders: Record<EntrySort, SortOrder> = {
  relevance: { forward: sql`"number" DESC`, backward: sql`"number" ASC`, known: null },
  "number-desc": { forward: sql`"number" DESC`, backward: sql`"number" ASC`, known: null },
  number: { forward: sql`"number" ASC`, backward: sql`"number" DESC`, known: null },
  // Where a name is withheld the key is empty.
  name: {
    forward: sql`"sortKey" ASC, "number" ASC`,
    backward: sql`"sortKey" DESC, "number" DESC`,
    known: sql`"sortKey" <> ''`,
  },
  updated: {
    forward: sql`"publishedAt" DESC, "number" DESC`,
    backward: sql`"publishedAt" ASC, "number" ASC`,
    known: null,
  },
  "status-date": {
    forward: sql`"statusOn" DESC, "number" DESC`,
    backward: sql`"statusOn" ASC, "number" ASC`,
    known: sql`"statusOn" IS NOT NULL`,
  },
  detained: {
    forward: sql`"detainedEarliest" ASC, "number" ASC`,
    backward: sql`"detainedEarliest" DESC, "number" DESC`,
    known: sql`"detainedEarliest" IS NOT NULL`,
  },
};

const cardColumns = sql`
  "number", "title", "titleLanguage", "names", "status"::text AS "status", "statusOn"::text AS "statusOn",
  "sex"::text AS "sex", "ethnicities"::text[] AS "ethnicities", "tier",
  "detainedEarliest"::text AS "detainedEarliest", "detainedLatest"::text AS "detainedLatest",
  "publishedAt", "firstPublishedAt"`;

/** A page of the published entries that a filter lets through. A page beyond the last has no items. */
export async function listEntries(filter: EntryFilter, sort: EntrySort, page: number): Promise<Page<EntryCard>> {
  return isUnfiltered(filter) ? listAll(sort, page) : listMatching(filter, sort, page);
}

/** The first entries of a sort, without counting the rest. */
export async function listFirstEntries(sort: EntrySort, limit: number): Promise<EntryCard[]> {
  const known = await readRun({ order: sortOrders[sort], hasValue: true, count: limit, skip: 0, take: limit });
  const left = limit - known.length;
  if (left <= 0 || sortOrders[sort].known === null) return known;
  return [...known, ...(await readRun({ order: sortOrders[sort], hasValue: false, count: left, skip: 0, take: left }))];
}

/** One pass over what the filter lets through: it is counted, sorted and cut at once. */
async function listMatching(filter: EntryFilter, sort: EntrySort, page: number): Promise<Page<EntryCard>> {
  const { forward, known } = sortOrders[sort];
  const order = known === null ? forward : sql`(${known}) DESC, ${forward}`;
  const where = await entryCondition(filter);
  const rows = await db.$queryRaw<(EntryCard & { total: number })[]>`
    WITH page AS MATERIALIZED (
      SELECT "number", count(*) OVER ()::int AS "total" FROM "record_listing"
      WHERE "kind" = 'entry' AND ${where}
      ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    )
    SELECT ${cardColumns}, (SELECT max("total") FROM page) AS "total"
    FROM "record_listing" WHERE "kind" = 'entry' AND "number" IN (SELECT "number" FROM page)
    ORDER BY ${order}`;
  const total = rows[0]?.total ?? (page === 1 ? 0 : await countMatching(where));
  return pageOf(rows.map(({ total: _total, ...card }) => card), total, page);
}

/** Everything, in the order of an index: two runs where some entries lack what is sorted by. */
async function listAll(sort: EntrySort, page: number): Promise<Page<EntryCard>> {
  const order = sortOrders[sort];
  const counter = await db.recordCounter.findUnique({ where: { kind: "entry" } });
  const total = counter?.publishedCount ?? 0;
  const without = order.known === null ? 0 : await countMatching(sql`NOT (${order.known})`);
  const items: EntryCard[] = [];
  let skip = (page - 1) * PAGE_SIZE;
  for (const { hasValue, count } of [{ hasValue: true, count: total - without }, { hasValue: false, count: without }]) {
    const take = Math.min(PAGE_SIZE - items.length, count - skip);
    if (take > 0) items.push(...(await readRun({ order, hasValue, count, skip, take })));
    skip = Math.max(0, skip - count);
  }
  return pageOf(items, total, page);
}

interface Run {
  order: SortOrder;
  hasValue: boolean;
  count: number;
  skip: number;
  take: number;
}

/**
 * Walks the index from whichever end is nearer, so that the last page costs what the first does, and
 * reads whole rows only for the page itself.
 */
async function readRun({ order, hasValue, count, skip, take }: Run): Promise<EntryCard[]> {
  const isInRun = order.known === null ? sql`TRUE` : hasValue ? order.known : sql`NOT (${order.known})`;
  const fromEnd = skip > count / 2;
  const direction = fromEnd ? order.backward : order.forward;
  const offset = fromEnd ? count - skip - take : skip;
  const rows = await db.$queryRaw<EntryCard[]>`
    WITH page AS MATERIALIZED (
      SELECT "number" FROM "record_listing" WHERE "kind" = 'entry' AND ${isInRun}
      ORDER BY ${direction} LIMIT ${take} OFFSET ${offset}
    )
    SELECT ${cardColumns} FROM "record_listing"
    WHERE "kind" = 'entry' AND "number" IN (SELECT "number" FROM page)
    ORDER BY ${direction}`;
  return fromEnd ? rows.reverse() : rows;
}

async function countMatching(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "record_listing" WHERE "kind" = 'entry' AND ${where}`;
  return row?.total ?? 0;
}
