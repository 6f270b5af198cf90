import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { PublicRecordKind } from "./public-record";

/** What a record was at the end of a day. */
export type RecordAsOf =
  | { state: "published"; version: number }
  | { state: "merged"; survivor: number }
  | { state: "withdrawn" }
  | { state: "not_yet"; firstPublishedAt: Date };

interface AsOfRow {
  firstPublishedAt: Date;
  version: number | null;
  change: string | null;
  survivor: number | null;
}

/**
 * What a record was at the end of a day (UTC), by the days of its versions and what the log says of its withdrawals
 * and mergers; null for a record that cannot be read now. Of the log only the kind of a change is read, and into what
 * a record was merged, which was public then.
 */
export async function findRecordAsOf(kind: PublicRecordKind, number: number, day: string): Promise<RecordAsOf | null> {
  const [row] = await readRows<AsOfRow>(Prisma.sql`
    SELECT r."firstPublishedAt", v."version", e."type" AS "change", (e."after" ->> 'number')::int AS "survivor"
    FROM "public_record" r
    CROSS JOIN LATERAL (SELECT (${day}::date + 1)::timestamp AT TIME ZONE 'UTC' AS "end") d
    LEFT JOIN LATERAL (
      SELECT max(v."number") AS "version" FROM "record_version" v WHERE v."recordId" = r."id" AND v."publishedAt" < d."end"
    ) v ON true
    LEFT JOIN LATERAL (
      SELECT e."type", CASE e."type" WHEN 'record.merged' THEN e."after" END AS "after" FROM "event" e
      WHERE e."subjectId" = r."subjectId" AND e."at" < d."end"
        AND e."type" IN ('record.withdrawn', 'record.reinstated', 'record.merged', 'record.unmerged')
      ORDER BY e."id" DESC LIMIT 1
    ) e ON true
    LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ${number} AND r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn'`);
  if (!row) return null;
  if (row.version === null) return { state: "not_yet", firstPublishedAt: row.firstPublishedAt };
  if (row.change === "record.withdrawn") return { state: "withdrawn" };
  if (row.change === "record.merged" && row.survivor !== null) return { state: "merged", survivor: row.survivor };
  return { state: "published", version: row.version };
}
