import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { StatusValue } from "@/lib/db/generated/enums";
import { PAGE_SIZE } from "@/lib/publication/page";
import type { StatusDateKind } from "@/lib/publication/vocabulary";

/** A published entry that is to be looked at again. */
export interface CaseRow {
  personId: string;
  number: number;
  title: string | null;
  titleLanguage: string | null;
  status: StatusValue | null;
  /** Of when the status shown is, in EDTF; null where nobody said. */
  statusDate: string | null;
  statusDateKind: StatusDateKind | null;
}

/** Lives of which nobody waits for news. */
const SETTLED: readonly StatusValue[] = ["deceased", "free", "abroad"];

/**
 * Published entries whose status shown is of before that day or of no day, where no status report on file is newer
 * either. Whoever died, is free or lives abroad is left out. Sealed and rejected reports do not count.
 */
const withoutNews = (since: Date) => Prisma.sql`l."kind" = 'entry' AND (l."statusOn" IS NULL OR l."statusOn" < ${since}::date)
  AND (l."status" IS NULL OR NOT l."status" = ANY (${[...SETTLED]}::"StatusValue"[]))
  AND NOT EXISTS (
    SELECT FROM "status_report" s JOIN "fact" f ON f."id" = s."factId" JOIN "public_record" o ON o."subjectId" = f."personId"
    WHERE o."id" = l."recordId" AND greatest(s."asOfLatest", s."learnedLatest") >= ${since}::date
      AND f."visibility" <> 'sealed' AND f."standing" <> 'rejected' AND f."erasedAt" IS NULL)`;
const AT_TIER_THREE = Prisma.sql`l."kind" = 'entry' AND l."tier" = 3`;

async function count(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM "record_listing" l WHERE ${where}`;
  return row?.count ?? 0;
}

const list = (where: Prisma.Sql, order: Prisma.Sql, page: number) => db.$queryRaw<CaseRow[]>`
  SELECT r."subjectId" AS "personId", l."number", l."title", l."titleLanguage", l."status"::text AS "status", l."statusDate", l."statusDateKind"
  FROM "record_listing" l JOIN "public_record" r ON r."id" = l."recordId"
  WHERE ${where} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;

export const countWithoutNews = (since: Date) => count(withoutNews(since));
export const countAtTierThree = () => count(AT_TIER_THREE);
/** The longest without news first; those without a day before all others. */
export const listWithoutNews = (since: Date, page: number) => list(withoutNews(since), Prisma.sql`l."statusOn" NULLS FIRST, l."number"`, page);
/** In the order of their numbers, so that a list that shrinks goes on where it was. */
export const listAtTierThree = (page: number) => list(AT_TIER_THREE, Prisma.sql`l."number"`, page);
