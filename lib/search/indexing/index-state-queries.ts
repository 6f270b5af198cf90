import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { INDEX_VERSION } from "./index-version";
import type { SearchEngineName } from "@/lib/search/search-engine";

/** Notes how far a build has come; null when none is under way. */
export async function noteBuild(engine: SearchEngineName, done: number | null, total: number | null): Promise<void> {
  await db.$executeRaw`
    UPDATE "search_index" SET "buildDone" = ${done}, "buildTotal" = ${total} WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Notes that the index was built, which fulfils the wish that was known when it began and none that came later. */
export async function noteBuilt(engine: SearchEngineName, wish: Date | null): Promise<void> {
  await db.$executeRaw`
    UPDATE "search_index" SET "version" = ${INDEX_VERSION}, "builtAt" = now(), "checkedAt" = now(), "buildDone" = NULL, "buildTotal" = NULL,
      "lastError" = NULL, "failedAt" = NULL,
      "rebuildRequestedAt" = CASE WHEN ${wish}::timestamptz IS NULL OR date_trunc('milliseconds', "rebuildRequestedAt") > ${wish}::timestamptz THEN "rebuildRequestedAt" END
    WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Asks whoever keeps the index to build it anew. */
export async function requestRebuild(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`UPDATE "search_index" SET "rebuildRequestedAt" = now() WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Takes the wish for a new index back. */
export async function withdrawRequest(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`UPDATE "search_index" SET "rebuildRequestedAt" = NULL WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Notes that the engine has no index any more: it is not asked or written to until it was built. */
export async function noteLost(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`UPDATE "search_index" SET "version" = NULL, "builtAt" = NULL WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Notes that the index was compared with what is published. */
export async function noteChecked(engine: SearchEngineName): Promise<void> {
  await db.$executeRaw`UPDATE "search_index" SET "checkedAt" = now() WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** Notes what went wrong with the index as a whole. */
export async function noteFailure(engine: SearchEngineName, error: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "search_index" SET "lastError" = ${error}, "failedAt" = now() WHERE "engine" = ${engine}::"SearchEngineKind"`;
}

/** What is known of a build that was asked for. */
export interface BuildState {
  /** How far it has come; null while none is under way. */
  buildDone: number | null;
  buildTotal: number | null;
  /** Null once it was built. */
  rebuildRequestedAt: Date | null;
  lastError: string | null;
  failedAt: Date | null;
}

/** How far the present build has come, whether one is still wanted, and what went wrong last; null when the index is not kept. */
export async function readBuild(engine: SearchEngineName): Promise<BuildState | null> {
  return db.searchIndex.findUnique({ where: { engine }, select: { buildDone: true, buildTotal: true, rebuildRequestedAt: true, lastError: true, failedAt: true } });
}

/** Whether each index that is kept can be asked, and whether something waits to be put into it. */
export function listIndexes(): Promise<{ engine: SearchEngineName; isBuilt: boolean; isBehind: boolean }[]> {
  return readRows(Prisma.sql`
    SELECT i."engine"::text AS "engine", i."version" IS NOT NULL AS "isBuilt",
      i."version" IS DISTINCT FROM ${INDEX_VERSION} OR EXISTS (SELECT FROM "index_task" t WHERE t."engine" = i."engine") AS "isBehind"
    FROM "search_index" i`);
}
