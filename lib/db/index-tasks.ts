import "server-only";
import type { Transaction } from "./client";

/**
 * Tells every search index that is kept, in the transaction of the change, which records to look at again. One row
 * per record and index: a later change replaces an earlier one that nobody has handled yet.
 */
export async function enqueueIndexing(
  tx: Transaction,
  changes: readonly { recordId: string; revision: bigint }[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "index_task" ("recordId", "engine", "revision")
    SELECT changed."recordId", kept."engine", changed."revision"
    FROM unnest(${changes.map((change) => change.recordId)}::uuid[], ${changes.map((change) => change.revision)}::bigint[]) AS changed("recordId", "revision")
    CROSS JOIN "search_index" AS kept
    ON CONFLICT ("recordId", "engine") DO UPDATE
      SET "revision" = excluded."revision", "enqueuedAt" = now(), "attempts" = 0, "notBefore" = now(), "lastError" = NULL, "deadAt" = NULL`;
}
