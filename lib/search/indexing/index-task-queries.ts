import "server-only";
import { db } from "@/lib/db/client";
import type { SearchEngineName } from "@/lib/search/search-engine";

/** A record that an index has to look at again. */
export interface IndexTaskRow {
  recordId: string;
  revision: bigint;
  attempts: number;
}

/** What is known of an index. */
export interface IndexState {
  version: string | null;
  builtAt: Date | null;
  rebuildRequestedAt: Date | null;
  checkedAt: Date | null;
  /** Tasks that can be taken up now. */
  due: number;
}

/** After so many attempts a task is left alone until the index is built anew. */
const MOST_ATTEMPTS = 8;

/** Makes sure that tasks are written for this index. */
export async function registerIndex(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`INSERT INTO "search_index" ("engine") VALUES (${engine}::"SearchEngineKind") ON CONFLICT DO NOTHING`;
}

/** Forgets indexes that nobody keeps any more, with their tasks: they would be built anew if they came back. */
export async function forgetOtherIndexes(kept: readonly SearchEngineName[]): Promise<void> {
  await db.$transaction([
    db.$executeRaw`DELETE FROM "search_index" WHERE NOT "engine" = ANY(${[...kept]}::"SearchEngineKind"[])`,
    db.$executeRaw`DELETE FROM "index_task" WHERE NOT "engine" = ANY(${[...kept]}::"SearchEngineKind"[])`,
  ]);
}

/** What an index is like and whether something waits for it; null when it is not kept. */
export async function readIndexState(engine: SearchEngineName): Promise<IndexState | null> {
  const [row] = await db.$queryRaw<IndexState[]>`
    SELECT "version", "builtAt", "rebuildRequestedAt", "checkedAt", (
      SELECT count(*)::int FROM (
        SELECT FROM "index_task" t WHERE t."engine" = i."engine" AND t."deadAt" IS NULL AND t."notBefore" <= now() LIMIT 1
      ) AS due
    ) AS "due"
    FROM "search_index" i WHERE "engine" = ${engine}::"SearchEngineKind"`;
  return row ?? null;
}

/** Tasks that can be taken up now, in the order of the changes; those that failed before come one at a time. */
export async function listDueTasks(engine: SearchEngineName, most: number): Promise<IndexTaskRow[]> {
  const tasks = await db.$queryRaw<IndexTaskRow[]>`
    SELECT "recordId", "revision", "attempts" FROM "index_task"
    WHERE "engine" = ${engine}::"SearchEngineKind" AND "deadAt" IS NULL AND "notBefore" <= now()
    ORDER BY "revision" LIMIT ${most}`;
  const failed = tasks.findIndex((task) => task.attempts > 0);
  return failed === -1 ? tasks : tasks.slice(0, Math.max(1, failed));
}

/** Takes tasks off the list whose revision was handled; one that was written anew meanwhile stays. */
export async function settleTasks(engine: SearchEngineName, handled: readonly { recordId: string; revision: bigint }[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "index_task" t
    USING unnest(${handled.map((one) => one.recordId)}::uuid[], ${handled.map((one) => one.revision)}::bigint[]) AS done("recordId", "revision")
    WHERE t."recordId" = done."recordId" AND t."engine" = ${engine}::"SearchEngineKind" AND t."revision" <= done."revision"`;
}

/** Takes off the list what an index that was built from everything up to a revision holds already. */
export async function settleUpTo(engine: SearchEngineName, revision: bigint): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "index_task" WHERE "engine" = ${engine}::"SearchEngineKind" AND "revision" <= ${revision} AND "attempts" = 0`;
}

/** Notes that a task failed: later again, with growing pauses, and in the end not before the next rebuild. */
export async function failTask(engine: SearchEngineName, { recordId, revision, attempts }: IndexTaskRow, error: string): Promise<{ isDead: boolean }> {
  const isDead = attempts + 1 >= MOST_ATTEMPTS;
  await db.$executeRaw`
    INSERT INTO "index_task" ("recordId", "engine", "revision", "attempts", "notBefore", "lastError", "deadAt")
    VALUES (${recordId}::uuid, ${engine}::"SearchEngineKind", ${revision}, ${attempts + 1},
      now() + make_interval(secs => ${2 ** attempts}), ${error}, CASE WHEN ${isDead} THEN now() END)
    ON CONFLICT ("recordId", "engine") DO UPDATE
      SET "attempts" = excluded."attempts", "notBefore" = excluded."notBefore", "lastError" = excluded."lastError", "deadAt" = excluded."deadAt"
      WHERE "index_task"."revision" <= excluded."revision"`;
  return { isDead };
}

/** Puts records on the list, unless they stand there. */
export async function addTasks(engine: SearchEngineName, records: readonly { recordId: string; revision: bigint }[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "index_task" ("recordId", "engine", "revision")
    SELECT missing."recordId", ${engine}::"SearchEngineKind", missing."revision"
    FROM unnest(${records.map((one) => one.recordId)}::uuid[], ${records.map((one) => one.revision)}::bigint[]) AS missing("recordId", "revision")
    JOIN "public_record" r ON r."id" = missing."recordId"
    ON CONFLICT DO NOTHING`;
}

/** Tasks that failed, those that were given up first, with what went wrong last. */
export function listFailedTasks(engine: SearchEngineName): Promise<{ kind: string; number: number; attempts: number; lastError: string | null; isDead: boolean }[]> {
  return db.$queryRaw`
    SELECT r."kind"::text AS "kind", r."number", t."attempts", t."lastError", t."deadAt" IS NOT NULL AS "isDead" FROM "index_task" t JOIN "public_record" r ON r."id" = t."recordId"
    WHERE t."engine" = ${engine}::"SearchEngineKind" AND t."attempts" > 0 ORDER BY t."deadAt" NULLS LAST, r."kind", r."number"`;
}

/** Lets every task be tried again that failed or was given up. */
export async function reviveTasks(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`
    UPDATE "index_task" SET "attempts" = 0, "notBefore" = now(), "lastError" = NULL, "deadAt" = NULL
    WHERE "engine" = ${engine}::"SearchEngineKind" AND "attempts" > 0`;
}
