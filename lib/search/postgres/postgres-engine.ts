import "server-only";
import { db } from "@/lib/db/client";
import { findNames } from "./postgres-names";
import { beginRebuild } from "./postgres-rebuild";
import { findTexts } from "./postgres-texts";
import { writeIndex } from "./postgres-write";
import type { SearchEngine } from "@/lib/search/search-engine";

const PAGE = 5_000;

/** The engine that needs nothing but the database that is there anyway. */
export const postgresEngine: SearchEngine = {
  name: "postgres",
  findNames,
  findTexts,
  write: ({ put, remove }) => writeIndex(put, remove),
  listIndexed,
  rebuild: beginRebuild,
};

async function* listIndexed(): AsyncIterable<{ recordId: string; revision: bigint }> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.$queryRaw<{ recordId: string; revision: bigint }[]>`
      SELECT "recordId", "revision" FROM "search_record" WHERE "recordId" > ${after}::uuid ORDER BY "recordId" LIMIT ${PAGE}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.recordId;
  }
}
