import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canChangeRecord, canCreateRecords, canReadRecord } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import type { SourceValues } from "./schema";
import { sourceValues } from "./source-values";
import type { sourceKinds } from "./vocabulary";
import { addressNeedle, comparedAddress } from "./web-address";

/** A source as lists of the desk show it. */
export interface SourceRow {
  id: string;
  kind: keyof typeof sourceKinds;
  title: string;
  titleLanguage: string;
  publisher: string | null;
  url: string | null;
  /** Its number on the site; null while it is not out. */
  number: number | null;
}

const COLUMNS = Prisma.sql`"record"."id", "record"."kind", "record"."title", "record"."titleLanguage", "record"."publisher", "record"."url",
  (SELECT "number" FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published') AS "number"`;

/** Sources in which every word stands somewhere, the newest on file first. */
export async function listSources(curator: Curator, words = "", page = 1): Promise<Page<SourceRow>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const where = Prisma.sql`"record"."visibility" <> 'sealed' AND ${readableBy(curator)} AND ${holdsAll(words)}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "source" AS "record" WHERE ${where}`;
  const items = await db.$queryRaw<SourceRow[]>`
    SELECT ${COLUMNS} FROM "source" AS "record" WHERE ${where}
    ORDER BY "record"."createdAt" DESC, "record"."id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return pageOf(items, counted?.total ?? 0, page);
}

function holdsAll(words: string): Prisma.Sql {
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = parts.map((part) => {
    const like = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`concat_ws(' ', "record"."title", "record"."author", "record"."publisher", "record"."url", "record"."note") ILIKE ${like}`;
  });
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** Sources that were entered with the same address before, as far as this curator may see them. */
export async function findByUrl(curator: Curator, url: string): Promise<SourceRow[]> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const compared = comparedAddress(url);
  if (compared === null) return [];
  const like = `%${addressNeedle(compared).replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<(SourceRow & { archivedUrl: string | null })[]>`
    SELECT ${COLUMNS}, "record"."archivedUrl" FROM "source" AS "record"
    WHERE "record"."visibility" <> 'sealed' AND ("record"."url" ILIKE ${like} OR "record"."archivedUrl" ILIKE ${like})
      AND (${readableBy(curator)} OR EXISTS (SELECT 1 FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published'))
    ORDER BY "record"."createdAt" LIMIT 200`;
  return rows
    .filter((row) => [row.url, row.archivedUrl].some((one) => one !== null && comparedAddress(one) === compared))
    .slice(0, 5)
    .map(({ archivedUrl: _, ...row }) => row);
}

/** A source to be looked at or changed. */
export interface FoundSource {
  id: string;
  lockVersion: number;
  values: SourceValues;
  number: number | null;
  mayChange: boolean;
}

/** One source with everything that its form holds. */
export async function findSource(curator: Curator, id: string): Promise<FoundSource> {
  const row = await db.source.findFirst({ where: { id, visibility: { not: "sealed" } } });
  if (!row || !canReadRecord(curator, row)) throw new NotFound("There is no such source.");
  const record = await db.publicRecord.findUnique({ where: { subjectId: id }, select: { number: true, state: true } });
  return {
    id,
    lockVersion: row.lockVersion,
    values: sourceValues(row),
    number: record?.state === "published" ? record.number : null,
    mayChange: canChangeRecord(curator, { lastAuthorId: row.lastAuthorId, isPublished: record !== null }),
  };
}
