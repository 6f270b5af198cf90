import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { hasPeriod } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";

const { sql, join } = Prisma;

/** What a listing must be for the filter to let it through; every value is a parameter. */
export async function entryCondition(filter: EntryFilter): Promise<Prisma.Sql> {
  const conditions: Prisma.Sql[] = [];
  if (filter.status.length > 0) conditions.push(sql`"status" = ANY(${filter.status}::"StatusValue"[])`);
  if (filter.ethnicity.length > 0) conditions.push(sql`"ethnicities" && ${filter.ethnicity}::"Ethnicity"[]`);
  if (filter.sex.length > 0) conditions.push(sql`"sex" = ANY(${filter.sex}::"Sex"[])`);
  if (filter.suspected.length > 0) conditions.push(sql`"reasonsSuspected" && ${filter.suspected}::"ReasonCategory"[]`);
  if (filter.official.length > 0) conditions.push(sql`"reasonsOfficial" && ${filter.official}::"ReasonCategory"[]`);
  if (filter.age.length > 0) conditions.push(sql`"ageBands" && ${filter.age}::text[]`);
  if (filter.sentence.length > 0) conditions.push(sql`"sentenceBands" && ${filter.sentence}::text[]`);
  if (filter.role.length > 0) conditions.push(sql`"roles" && ${filter.role}::text[]`);
  if (filter.language.length > 0) conditions.push(sql`"testimonyLanguages" && ${filter.language}::text[]`);
  if (filter.place.length > 0) conditions.push(sql`"placeNumbers" && ${await placesInside(filter.place)}::int[]`);
  if (filter.facility.length > 0) conditions.push(sql`"facilityNumbers" && ${filter.facility}::int[]`);
  if (filter.source.length > 0) conditions.push(sql`"sourceNumbers" && ${filter.source}::int[]`);
  if (filter.list.length > 0) conditions.push(sql`"listNumbers" && ${filter.list}::int[]`);
  if (filter.tier.length > 0) conditions.push(sql`"tier" = ANY(${filter.tier}::int[])`);
  if (hasPeriod(filter)) conditions.push(periodCondition(filter));
  // Last, because it is the dearest to look at.
  if (filter.q !== null) conditions.push(textCondition(filter.q));
  return conditions.length === 0 ? sql`TRUE` : join(conditions, " AND ");
}

/** A record names the places it knows of; whoever asks for a place asks for what lies in it as well. */
async function placesInside(places: readonly number[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE place AS MATERIALIZED (
      SELECT "number", "placeNumbers"[1] AS "parent" FROM "record_listing" WHERE "kind" = 'place'
    ), inside AS (
      SELECT unnest(${places}::int[]) AS "number"
      UNION
      SELECT place."number" FROM place JOIN inside ON place."parent" = inside."number"
    )
    SELECT "number" FROM inside`;
  return rows.map((row) => row.number);
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
