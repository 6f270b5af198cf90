import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { statusesWithinReach } from "./indexable-rule";
import type { PublicRecordKind } from "./public-record";

/** A range of records that fits into one file of the sitemap. */
export interface SitemapPart {
  kind: PublicRecordKind;
  /** 1, 2, 3 …: the records numbered from `(part - 1) * size + 1`. */
  part: number;
  lastChangedAt: Date;
}

/** A record as the sitemap names it. */
export interface SitemapRecord {
  number: number;
  lastChangedAt: Date;
}

/** What `isIndexable` says, of listings. */
const indexable = Prisma.sql`("kind" <> 'entry' OR ("title" IS NOT NULL AND ("status" IS NULL OR "status"::text <> ALL(${[...statusesWithinReach]}::text[]))))`;

/** Every range of `size` numbers in which a record is published that search engines are offered; a record stays in its range for ever. */
export async function listSitemapParts(size: number): Promise<SitemapPart[]> {
  return db.$queryRaw<SitemapPart[]>`
    SELECT "kind"::text AS "kind", (("number" - 1) / ${size}::int) + 1 AS "part", max("publishedAt") AS "lastChangedAt"
    FROM "record_listing" WHERE ${indexable} GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** The records of one range that search engines are offered, in the order of their numbers. */
export async function listSitemapRecords(kind: PublicRecordKind, part: number, size: number): Promise<SitemapRecord[]> {
  return db.$queryRaw<SitemapRecord[]>`
    SELECT "number", "publishedAt" AS "lastChangedAt" FROM "record_listing"
    WHERE "kind" = ${kind}::"RecordKind" AND "number" > ${(part - 1) * size} AND "number" <= ${part * size} AND ${indexable}
    ORDER BY "number"`;
}
