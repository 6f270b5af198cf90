import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";

/** A search with more results than this is too wide to be cited; the database refuses it as well. */
export const MOST_CITED = 20_000;

/** A search as it was cited. */
export interface CitedSearch {
  number: number;
  /** The query of the list's address. */
  query: string;
  /** The collection's revision at which it was asked. */
  revision: string;
  citedAt: Date;
  isCut: boolean;
  entries: readonly number[];
  versions: readonly number[];
}

/** What there is to keep of a search. */
export interface FoundThen {
  query: string;
  entries: readonly number[];
  isCut: boolean;
}

/**
 * Keeps a search with what it finds now, and gives its number: the one thing that a reader can add to the database.
 * The row can never change, and the same search of the same collection has one number. Null where nothing is found.
 */
export async function keepCitedSearch({ query, entries, isCut }: FoundThen): Promise<number | null> {
  const kept = await readRows<{ number: number }>(Prisma.sql`
    WITH mark AS (SELECT "revision" FROM "collection_state"),
    found AS (
      SELECT array_agg(r."number" ORDER BY f."place") AS "entries", array_agg(r."currentVersion" ORDER BY f."place") AS "versions"
      FROM unnest(${[...entries]}::int[]) WITH ORDINALITY f("number", "place")
      JOIN "public_record" r ON r."kind" = 'entry' AND r."number" = f."number" AND r."state" = 'published'
    )
    INSERT INTO "cited_search" ("query", "revision", "isCut", "entries", "versions")
    SELECT ${query}, mark."revision", ${isCut}, found."entries", found."versions" FROM mark, found
    WHERE found."entries" IS NOT NULL AND NOT EXISTS (SELECT FROM "cited_search" s WHERE s."query" = ${query} AND s."revision" = mark."revision")
    ON CONFLICT ("query", "revision") DO NOTHING
    RETURNING "number"`);
  const [row] = kept.length > 0 ? kept : await readRows<{ number: number }>(Prisma.sql`
    SELECT s."number" FROM "cited_search" s JOIN "collection_state" c ON c."revision" = s."revision" WHERE s."query" = ${query}`);
  return row?.number ?? null;
}

/** A search that was cited, or nothing. */
export async function findCitedSearch(number: number): Promise<CitedSearch | null> {
  const [row] = await readRows<CitedSearch>(Prisma.sql`
    SELECT "number", "query", "revision"::text AS "revision", "citedAt", "isCut", "entries", "versions" FROM "cited_search" WHERE "number" = ${number}`);
  return row ?? null;
}

/** What an entry is now: where it can be read, its version; where it was merged, into which. */
export interface EntryStateNow {
  number: number;
  state: "published" | "merged" | "withdrawn";
  currentVersion: number;
  survivor: number | null;
  /** Something was taken since from the version that was found: what it was found by may be what must not be said. */
  isRedacted: boolean;
}

/** What entries are now that were found in these versions, by number. */
export async function listEntryStates({ entries, versions, revision, citedAt }: Pick<CitedSearch, "entries" | "versions" | "revision" | "citedAt">): Promise<Map<number, EntryStateNow>> {
  const rows = await readRows<EntryStateNow>(Prisma.sql`
    SELECT r."number", CASE WHEN s."state" = 'withdrawn' THEN 'withdrawn' ELSE r."state"::text END AS "state", r."currentVersion",
      CASE WHEN s."state" <> 'withdrawn' THEN s."number" END AS "survivor", (r."revision" > ${revision}::bigint OR r."state" <> 'published') AND EXISTS (
        SELECT FROM jsonb_array_elements(v."redactions") one WHERE one ->> 'on' >= ${citedAt.toISOString().slice(0, 10)}
      ) AS "isRedacted"
    FROM unnest(${[...entries]}::int[], ${[...versions]}::int[]) AS found("number", "version")
    JOIN "public_record" r ON r."kind" = 'entry' AND r."number" = found."number"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = found."version"
    LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"`);
  return new Map(rows.map((row) => [row.number, row]));
}
