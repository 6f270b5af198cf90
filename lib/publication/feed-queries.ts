import "server-only";
import type { StatusValue } from "@/lib/db/generated/enums";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";

const { sql } = Prisma;
/** A feed has so many entries, of which readers know the older ones. */
export const FEED_LENGTH = 50;
/** Entries among which changes of status are looked for. */
const MOST_LOOKED_AT = 500;

/** An entry with a version of it, as feeds tell it. */
export interface FeedEntry {
  number: number;
  version: number;
  /** Null where the name is withheld or unknown. */
  title: string | null;
  status: StatusValue | null;
  publishedAt: Date;
  firstPublishedAt: Date;
}

const columns = sql`l."number", r."currentVersion" AS "version", l."title", l."status"::text AS "status", l."publishedAt", l."firstPublishedAt"`;

/** The entries that were published last for the first time, the newest first. */
export async function listNewEntries(): Promise<FeedEntry[]> {
  return readRows<FeedEntry>(sql`
    SELECT ${columns} FROM "record_listing" l JOIN "public_record" r ON r."id" = l."recordId"
    WHERE l."kind" = 'entry' ORDER BY l."number" DESC LIMIT ${FEED_LENGTH}`);
}

/** Entries whose current version shows another status than the one before, the last change first. */
export async function listStatusChanges(): Promise<(FeedEntry & { before: StatusValue })[]> {
  return readRows<FeedEntry & { before: StatusValue }>(sql`
    WITH changed AS MATERIALIZED (
      SELECT * FROM "record_listing" WHERE "kind" = 'entry' ORDER BY "publishedAt" DESC, "number" DESC LIMIT ${MOST_LOOKED_AT}
    ), compared AS (
      SELECT ${columns}, jsonb_path_query_first(v."units", '$[*] ? (@.type == "assessment").status.value') #>> '{}' AS "before"
      FROM changed l JOIN "public_record" r ON r."id" = l."recordId" AND r."currentVersion" > 1
      JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion" - 1
    )
    SELECT * FROM compared WHERE "before" <> "status" ORDER BY "publishedAt" DESC, "number" DESC LIMIT ${FEED_LENGTH}`);
}

/** These entries, the last changed first. */
export async function listFeedEntries(numbers: readonly number[]): Promise<FeedEntry[]> {
  if (numbers.length === 0) return [];
  return readRows<FeedEntry>(sql`
    SELECT ${columns} FROM "record_listing" l JOIN "public_record" r ON r."id" = l."recordId"
    WHERE l."kind" = 'entry' AND l."number" = ANY(${[...numbers]}::int[]) ORDER BY l."publishedAt" DESC, l."number" DESC`);
}
