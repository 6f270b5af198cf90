import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { LOOKUP_LIMIT_MS, runLookup } from "@/lib/db/lookups";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import type { LookupBounds } from "@/lib/search/search-engine";

const { sql } = Prisma;

/** Runs one lookup and waits for it no longer than the limit; the database itself gives up a little later. */
export async function lookUp<Row>(query: Prisma.Sql, timeoutMs: number): Promise<Row[]> {
  const limit = Math.max(1, Math.min(timeoutMs, LOOKUP_LIMIT_MS));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new EngineUnavailable(`PostgreSQL did not answer the search within ${limit} ms.`)), limit);
  });
  const rows = runLookup<Row>(query);
  // Whoever has stopped waiting does not hear of it any more.
  rows.catch(() => undefined);
  try {
    return await Promise.race([rows, late]);
  } catch (error) {
    if (error instanceof Error && /statement timeout|57014/.test(error.message)) {
      throw new EngineUnavailable("PostgreSQL gave the search up: it took too long.", { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** What a row of the index must be to answer; other kinds are not bound by numbers of entries. */
export function inBounds(kinds: readonly string[], { within }: LookupBounds): Prisma.Sql {
  const ofKind = sql`"kind" = ANY(${[...kinds]}::"RecordKind"[])`;
  return within === null || !kinds.includes("entry") ? ofKind : sql`${ofKind} AND ("kind" <> 'entry' OR "number" = ANY(${[...within]}::int[]))`;
}
