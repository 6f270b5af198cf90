import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryCard } from "./entry-card";
import { hasPeriod, isUnfiltered } from "./entry-list-state";
import type { EntryFilter } from "./entry-list-state";
import type { EntrySort } from "./entry-list-sorts";
import { PAGE_SIZE, pageOf } from "./page";
import type { Page } from "./page";

const { sql, join } = Prisma;
const everything = sql`TRUE`;

/**
 * A run of the list that one index holds in order. What has no value to sort by makes a run of its own
 * at the end, because no index gives "latest first, unknown last" in one walk.
 */
interface Run {
  holds: Prisma.Sql;
  forward: Prisma.Sql;
  backward: Prisma.Sql;
}

const byNumber = { forward: sql`"number" DESC`, backward: sql`"number" ASC` };

/** Every sort as SQL; nothing from an address ever becomes part of an ORDER BY. */
const runsOf: Record<EntrySort, readonly Run[]> = {
  "number-desc": [{ holds: everything, ...byNumber }],
  number: [{ holds: everything, forward: byNumber.backward, backward: byNumber.forward }],
  name: [
    {
      holds: sql`"sortKey" > ''`,
      forward: sql`"sortKey" ASC, "number" ASC`,
      backward: sql`"sortKey" DESC, "number" DESC`,
    },
    // Where a name is withheld the key is empty.
    { holds: sql`"sortKey" = ''`, ...byNumber },
  ],
  updated: [
    {
      holds: everything,
      forward: sql`"publishedAt" DESC, "number" DESC`,
      backward: sql`"publishedAt" ASC, "number" ASC`,
    },
  ],
  "status-date": [
    {
      holds: sql`"statusOn" IS NOT NULL`,
      forward: sql`"statusOn" DESC, "number" DESC`,
      backward: sql`"statusOn" ASC, "number" ASC`,
    },
    { holds: sql`"statusOn" IS NULL`, ...byNumber },
  ],
  detained: [
    {
      holds: sql`"detainedEarliest" IS NOT NULL`,
      forward: sql`"detainedEarliest" ASC, "number" ASC`,
      backward: sql`"detainedEarliest" DESC, "number" DESC`,
    },
    { holds: sql`"detainedEarliest" IS NULL`, ...byNumber },
  ],
};

/** A page of the published entries that a filter lets through. A page beyond the last has no items. */
export async function listEntries(filter: EntryFilter, sort: EntrySort, page: number): Promise<Page<EntryCard>> {
  const where = conditionOf(filter);
  const runs = runsOf[sort];
  const counts = await countRuns(filter, where, runs);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const items: EntryCard[] = [];
  let skipped = (page - 1) * PAGE_SIZE;
  for (const [index, run] of runs.entries()) {
    const count = counts[index] ?? 0;
    const wanted = Math.min(PAGE_SIZE - items.length, count - skipped);
    if (wanted > 0) items.push(...(await readRun(where, run, { count, skip: skipped, take: wanted })));
    skipped = Math.max(0, skipped - count);
  }
  return pageOf(items, total, page);
}

/** The first entries of a sort, without counting the rest. */
export async function listFirstEntries(sort: EntrySort, limit: number): Promise<EntryCard[]> {
  const items: EntryCard[] = [];
  for (const run of runsOf[sort]) {
    const take = limit - items.length;
    if (take > 0) items.push(...(await readRun(everything, run, { count: take, skip: 0, take })));
  }
  return items;
}

/** Counting everything is a look at the counter; only filtered lists and divided sorts are counted. */
async function countRuns(filter: EntryFilter, where: Prisma.Sql, runs: readonly Run[]): Promise<number[]> {
  if (isUnfiltered(filter) && runs.length === 1) {
    const counter = await db.recordCounter.findUnique({ where: { kind: "entry" } });
    return [counter?.publishedCount ?? 0];
  }
  const columns = runs.map((run) => sql`count(*) FILTER (WHERE ${run.holds})`);
  const [row] = await db.$queryRaw<{ counts: bigint[] }[]>`
    SELECT ARRAY[${join(columns)}] AS counts FROM "record_listing" WHERE "kind" = 'entry' AND ${where}`;
  return (row?.counts ?? []).map(Number);
}

/**
 * Walks the index from whichever end is nearer, so that the last page costs what the first does, and
 * reads whole rows only for the page itself.
 */
async function readRun(
  where: Prisma.Sql,
  run: Run,
  { count, skip, take }: { count: number; skip: number; take: number },
): Promise<EntryCard[]> {
  const fromEnd = skip > count / 2;
  const order = fromEnd ? run.backward : run.forward;
  const offset = fromEnd ? count - skip - take : skip;
  const rows = await db.$queryRaw<EntryCard[]>`
    WITH page AS MATERIALIZED (
      SELECT "number" FROM "record_listing"
      WHERE "kind" = 'entry' AND ${run.holds} AND ${where}
      ORDER BY ${order} LIMIT ${take} OFFSET ${offset}
    )
    SELECT "number", "title", "titleLanguage", "names", "status"::text AS "status", "statusOn"::text AS "statusOn",
      "sex"::text AS "sex", "ethnicities"::text[] AS "ethnicities", "tier",
      "detainedEarliest"::text AS "detainedEarliest", "detainedLatest"::text AS "detainedLatest",
      "publishedAt", "firstPublishedAt"
    FROM "record_listing" WHERE "kind" = 'entry' AND "number" IN (SELECT "number" FROM page)
    ORDER BY ${order}`;
  return fromEnd ? rows.reverse() : rows;
}

function conditionOf(filter: EntryFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filter.status.length > 0) conditions.push(sql`"status" = ANY(${filter.status}::"StatusValue"[])`);
  if (filter.ethnicity.length > 0) conditions.push(sql`"ethnicities" && ${filter.ethnicity}::"Ethnicity"[]`);
  if (filter.sex.length > 0) conditions.push(sql`"sex" = ANY(${filter.sex}::"Sex"[])`);
  if (filter.reason.length > 0) conditions.push(sql`"reasons" && ${filter.reason}::"ReasonCategory"[]`);
  if (filter.place !== null) conditions.push(placeCondition(filter.place));
  if (filter.list.length > 0) conditions.push(sql`"listNumbers" && ${filter.list}::int[]`);
  if (filter.tier.length > 0) conditions.push(sql`"tier" = ANY(${filter.tier}::int[])`);
  if (hasPeriod(filter)) conditions.push(periodCondition(filter));
  if (filter.q !== null) conditions.push(textCondition(filter.q));
  return conditions.length === 0 ? everything : join(conditions, " AND ");
}

/** A record names the places it knows of; whoever asks for a place asks for what lies in it as well. */
function placeCondition(place: number): Prisma.Sql {
  return sql`"placeNumbers" && (
    WITH RECURSIVE inside AS (
      SELECT ${place}::int AS "number"
      UNION
      SELECT child."number" FROM "record_listing" child JOIN inside ON child."placeNumbers" @> ARRAY[inside."number"]
      WHERE child."kind" = 'place'
    )
    SELECT array_agg("number") FROM inside
  )`;
}

/**
 * Surely: the whole window of the detention lies in the period. Possibly: some of it can. An end that is
 * not known is open; who has no dated detention is in no period, and a doubtful date is surely nowhere.
 */
function periodCondition({ from, to, period }: EntryFilter): Prisma.Sql {
  const conditions =
    period === "surely"
      ? [
          sql`"detainedDoubtful" = FALSE`,
          from === null ? null : sql`"detainedEarliest" >= ${from}::date`,
          to === null ? null : sql`"detainedLatest" <= ${to}::date`,
        ]
      : [
          sql`"detainedDoubtful" IS NOT NULL`,
          from === null ? null : sql`("detainedLatest" IS NULL OR "detainedLatest" >= ${from}::date)`,
          to === null ? null : sql`("detainedEarliest" IS NULL OR "detainedEarliest" <= ${to}::date)`,
        ];
  return join(conditions.filter((condition) => condition !== null), " AND ");
}

/** Names as they are written, and the entry's number. */
function textCondition(q: string): Prisma.Sql {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const inNames = sql`array_to_string("names", E'\n') ILIKE ${pattern}`;
  return /^\d{1,9}$/.test(q) ? sql`("number" = ${Number(q)} OR ${inNames})` : inNames;
}
