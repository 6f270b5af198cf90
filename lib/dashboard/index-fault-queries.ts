import "server-only";
import type { Transaction } from "@/lib/db/client";
import { db } from "@/lib/db/client";
import type { RecordKind } from "@/lib/db/generated/enums";
import { PAGE_SIZE } from "@/lib/publication/page";

/** A published record that an index has given up. */
export interface IndexFault {
  kind: RecordKind;
  number: number;
  title: string | null;
  titleLanguage: string | null;
  engine: string;
  attempts: number;
  lastError: string | null;
  deadAt: Date;
}

/** How an index that is kept is doing. */
export interface KeptIndex {
  engine: string;
  builtAt: Date | null;
  /** Tasks that wait for their turn. */
  waiting: number;
  dead: number;
  /** What went wrong with the index as a whole, since it was built. */
  lastError: string | null;
  failedAt: Date | null;
}

export async function countIndexFaults(): Promise<number> {
  return db.indexTask.count({ where: { deadAt: { not: null } } });
}

/** The last given up first. */
export function listFaults(page: number): Promise<IndexFault[]> {
  return db.$queryRaw`
    SELECT r."kind"::text AS "kind", r."number", l."title", l."titleLanguage", t."engine"::text AS "engine", t."attempts", t."lastError", t."deadAt"
    FROM "index_task" t JOIN "public_record" r ON r."id" = t."recordId" LEFT JOIN "record_listing" l ON l."recordId" = r."id"
    WHERE t."deadAt" IS NOT NULL ORDER BY t."deadAt" DESC, r."kind", r."number", t."engine" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}

export function listKeptIndexes(): Promise<KeptIndex[]> {
  return db.$queryRaw`
    SELECT i."engine"::text AS "engine", i."builtAt", i."lastError", i."failedAt",
      (SELECT count(*)::int FROM "index_task" t WHERE t."engine" = i."engine" AND t."deadAt" IS NULL) AS "waiting",
      (SELECT count(*)::int FROM "index_task" t WHERE t."engine" = i."engine" AND t."deadAt" IS NOT NULL) AS "dead"
    FROM "search_index" i ORDER BY i."engine"`;
}

/** Lets every task that was given up be tried again from the beginning, and gives their number by index. */
export async function reviveDeadTasks(tx: Transaction): Promise<Record<string, number>> {
  const rows = await tx.$queryRaw<{ engine: string; count: number }[]>`
    WITH "revived" AS (
      UPDATE "index_task" SET "attempts" = 0, "notBefore" = now(), "lastError" = NULL, "deadAt" = NULL
      WHERE "deadAt" IS NOT NULL RETURNING "engine"
    ) SELECT "engine"::text AS "engine", count(*)::int AS "count" FROM "revived" GROUP BY "engine"`;
  return Object.fromEntries(rows.map(({ engine, count }) => [engine, count]));
}
