import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { identifierKey } from "./entry-facets";
import type { EntryCard } from "./entry-card";
import { inOrderOf } from "./in-order-of";

/** What lists show of these entries, in the order of the numbers; whoever is not published is absent. */
export async function listEntryCards(numbers: readonly number[]): Promise<EntryCard[]> {
  if (numbers.length === 0) return [];
  const rows = await readRows<EntryCard>(Prisma.sql`
    SELECT "number", "title", "titleLanguage", "names", "nameLanguages", "status"::text AS "status", "statusOn"::text AS "statusOn", "statusDate", "statusDateKind",
      "sex"::text AS "sex", "ethnicities"::text[] AS "ethnicities", "tier",
      "detainedEarliest"::text AS "detainedEarliest", "detainedLatest"::text AS "detainedLatest",
      "publishedAt", "firstPublishedAt"
    FROM "record_listing" WHERE "kind" = 'entry' AND "number" = ANY(${[...numbers]}::int[])`);
  return inOrderOf(numbers, rows);
}

/** Published entries to which another database gives this number, the oldest first. */
export async function listEntriesIdentifiedBy(text: string, limit: number): Promise<number[]> {
  const key = identifierKey(text);
  if (key === "") return [];
  const rows = await readRows<{ number: number }>(Prisma.sql`
    SELECT "number" FROM "record_listing" WHERE "kind" = 'entry' AND "identifiers" @> ARRAY[${key}]::text[]
    ORDER BY "number" LIMIT ${limit}`);
  return rows.map((row) => row.number);
}
