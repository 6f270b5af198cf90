import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/publication/page";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** A record that somebody changed last and that readers do not see as it is. */
export interface OwnRecordRow {
  kind: PublicRecordKind;
  id: string;
  changedAt: Date;
  /** Its number, where an earlier state is published. */
  number: number | null;
}

const KINDS: Record<PublicRecordKind, { table: string; isOpen: Prisma.Sql }> = {
  entry: { table: "person", isOpen: Prisma.sql`NOT "record"."neverPublish"` },
  ...Object.fromEntries(["testimony", "source", "facility", "place", "organisation", "list"].map((table) => [table, { table, isOpen: Prisma.sql`"record"."visibility" <> 'sealed'` }])),
} as Record<PublicRecordKind, { table: string; isOpen: Prisma.Sql }>;

/**
 * What somebody changed last, of which readers see nothing or an earlier state, and which stands in no part of the
 * review's queue: it was never handed in, or has changed since it was published.
 */
function ownWork(curator: Curator): Prisma.Sql {
  const parts = Object.entries(KINDS).map(([kind, { table, isOpen }]) => Prisma.sql`
    SELECT ${kind}::text AS "kind", "record"."id", "record"."updatedAt" AS "changedAt" FROM ${Prisma.raw(`"${table}"`)} AS "record"
    WHERE "record"."lastAuthorId" = ${curator.userId}::uuid AND ${isOpen}`);
  return Prisma.sql`
    SELECT "own".*, b."number" FROM (${Prisma.join(parts, " UNION ALL ")}) "own"
    LEFT JOIN "public_record" b ON b."subjectId" = "own"."id" LEFT JOIN "record_listing" l ON l."recordId" = b."id"
    WHERE (b."id" IS NULL OR (b."state" = 'published' AND l."publishedAt" < "own"."changedAt"))
      AND coalesce((
        SELECT s."state"::text FROM "submission_record" h JOIN "submission" s ON s."id" = h."submissionId"
        WHERE h."subjectId" = "own"."id" ORDER BY s."createdAt" DESC LIMIT 1
      ), 'published') = 'published'`;
}

export async function countOwnWork(curator: Curator): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM (${ownWork(curator)}) w`;
  return row?.count ?? 0;
}

/** The last changed first. */
export function listOwnWork(curator: Curator, page: number): Promise<OwnRecordRow[]> {
  return db.$queryRaw`SELECT * FROM (${ownWork(curator)}) w ORDER BY "changedAt" DESC, "id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}
