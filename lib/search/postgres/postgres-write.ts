import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { indexRows } from "./postgres-rows";
import type { IndexRows } from "./postgres-rows";
import { deleteRows, foldsIn, insertIndexRows, table } from "./postgres-tables";
import { vocabularyChanged } from "./postgres-vocabulary";
import type { SearchDocument } from "@/lib/search/search-document";

const { sql } = Prisma;

/**
 * Brings records in the index to their present state, all or none. What the index already knows of a later revision
 * stays: two writers may overtake each other, and the later state has to win.
 */
export async function writeIndex(put: readonly SearchDocument[], remove: readonly string[]): Promise<void> {
  const documents = [...new Map(put.map((document) => [document.recordId, document])).values()];
  const rows = documents.map(indexRows);
  await db.$transaction(
    async (tx) => {
      const ids = [...new Set([...rows.map((row) => row.record.recordId), ...remove])].toSorted();
      const known = await tx.$queryRaw<{ recordId: string; revision: bigint }[]>`
        SELECT "recordId", "revision" FROM "search_record" WHERE "recordId" = ANY(${ids}::uuid[]) ORDER BY "recordId" FOR UPDATE`;
      const revisions = new Map(known.map((one) => [one.recordId, one.revision]));
      const newer = rows.filter((row) => (revisions.get(row.record.recordId) ?? -1n) <= BigInt(row.record.revision));
      const changed = [...newer.map((row) => row.record.recordId), ...remove];
      await countTokens(tx, changed, newer);
      await deleteRows(tx, "live", changed);
      await insertIndexRows(tx, "live", newer);
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  vocabularyChanged(false);
}

/** Moves the counts of tokens from what the index holds of these records to what it is going to hold. */
async function countTokens(tx: Transaction, recordIds: readonly string[], rows: readonly IndexRows[]): Promise<void> {
  const before = foldsIn(table("search_record", "live"), sql`"recordId" = ANY(${recordIds}::uuid[])`);
  await tx.$executeRaw`
    INSERT INTO "search_token" ("token", "frequency")
    SELECT "token", sum("change") FROM (
      SELECT "token", -1 AS "change" FROM (${before}) AS old
      UNION ALL
      SELECT "token", 1 FROM unnest(${rows.flatMap((row) => row.folds)}::text[]) AS new("token")
    ) AS changes
    GROUP BY "token" HAVING sum("change") <> 0 ORDER BY "token"
    ON CONFLICT ("token") DO UPDATE SET "frequency" = "search_token"."frequency" + excluded."frequency"`;
  await tx.$executeRaw`DELETE FROM "search_token" WHERE "frequency" <= 0`;
}
