import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { PublicUnit } from "./public-record";

const { sql } = Prisma;

/** An entry as it was at the end of a day, and is not any more. */
export interface PastEntry {
  number: number;
  version: number;
  publishedAt: Date;
  firstPublishedAt: Date;
  units: readonly PublicUnit[];
  /** No name is shown of the person today. */
  isNamelessNow: boolean;
}

const endOf = (day: string) => sql`((${day}::date + 1)::timestamp AT TIME ZONE 'UTC')`;

/** Entries that can be read now and have come or changed since the end of a day (UTC): what is known of them now says nothing of then. */
export async function listChangedSince(day: string): Promise<number[]> {
  const rows = await readRows<{ number: number }>(sql`
    SELECT "number" FROM "record_listing" WHERE "kind" = 'entry' AND "publishedAt" >= ${endOf(day)}
    UNION SELECT "number" FROM "public_record" WHERE "kind" = 'entry' AND "state" = 'published' AND "stateChangedAt" >= ${endOf(day)}`);
  return rows.map(({ number }) => number);
}

/**
 * Those of them that could be read on that day, as they were then, and entries that have been merged since; by the rules of
 * `findRecordAsOf`: what has been withdrawn since is not there on any day, and a version is without what was taken from it.
 */
export async function listPastEntries(day: string, limit: number): Promise<PastEntry[]> {
  return readRows<PastEntry>(sql`
    WITH changed AS (
      SELECT r."id", r."subjectId", r."number", r."firstPublishedAt", coalesce(r."mergedIntoId", r."id") AS "nowId"
      FROM "public_record" r LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
      LEFT JOIN "record_listing" l ON l."recordId" = r."id"
      WHERE r."kind" = 'entry' AND r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn' AND r."firstPublishedAt" < ${endOf(day)}
        AND (l."publishedAt" >= ${endOf(day)} OR r."stateChangedAt" >= ${endOf(day)})
      ORDER BY r."number" LIMIT ${limit}
    )
    SELECT c."number", v."number" AS "version", v."publishedAt", c."firstPublishedAt", v."units", now."title" IS NULL AS "isNamelessNow"
    FROM changed c
    CROSS JOIN LATERAL (
      SELECT * FROM "record_version" v WHERE v."recordId" = c."id" AND v."publishedAt" < ${endOf(day)} ORDER BY v."number" DESC LIMIT 1
    ) v
    LEFT JOIN "record_listing" now ON now."recordId" = c."nowId"
    LEFT JOIN LATERAL (
      SELECT e."type" FROM "event" e
      WHERE e."subjectId" = c."subjectId" AND e."at" < ${endOf(day)} AND e."type" IN ('record.withdrawn', 'record.reinstated', 'record.merged', 'record.unmerged')
      ORDER BY e."id" DESC LIMIT 1
    ) e ON true
    WHERE e."type" IS NULL OR e."type" IN ('record.reinstated', 'record.unmerged')
    ORDER BY c."number"`);
}
