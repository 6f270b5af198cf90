import "server-only";
import type { StatusValue } from "@/lib/db/generated/enums";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";

const { sql } = Prisma;
/** A feed has so many entries, of which readers know the older ones. */
export const FEED_LENGTH = 50;

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

/** The last changes of the status of entries that can be read, each with the version in which it happened, the last first. */
export async function listStatusChanges(): Promise<(FeedEntry & { before: StatusValue })[]> {
  return readRows<FeedEntry & { before: StatusValue }>(sql`
    SELECT l."number", c."version", l."title", c."after"::text AS "status", c."before"::text AS "before", c."publishedAt", l."firstPublishedAt"
    FROM "status_change" c JOIN "record_listing" l ON l."recordId" = c."recordId"
    ORDER BY c."publishedAt" DESC, l."number" DESC LIMIT ${FEED_LENGTH}`);
}

/** These entries, the last changed first. */
export async function listFeedEntries(numbers: readonly number[]): Promise<FeedEntry[]> {
  if (numbers.length === 0) return [];
  return readRows<FeedEntry>(sql`
    SELECT ${columns} FROM "record_listing" l JOIN "public_record" r ON r."id" = l."recordId"
    WHERE l."kind" = 'entry' AND l."number" = ANY(${[...numbers]}::int[]) ORDER BY l."publishedAt" DESC, l."number" DESC`);
}
