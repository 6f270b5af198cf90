import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EngineUnavailable } from "./engine-unavailable";
import type { LookupBounds } from "./search-engine";

const { sql } = Prisma;

/**
 * Runs lookups that the database gives up after so long. The limit is set inside a transaction, because connections
 * are shared; compiling a plan would take longer than any of these statements should.
 */
export async function withTimeLimit<Result>(timeoutMs: number, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const limit = Math.max(1, Math.ceil(timeoutMs));
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(limit)}, true), set_config('jit', 'off', true)`;
        return work(tx);
      },
      { maxWait: limit, timeout: limit * 2 },
    );
  } catch (error) {
    if (isTimeout(error)) throw new EngineUnavailable(`PostgreSQL gave the search up after ${limit} ms.`);
    throw error;
  }
}

/** Whether the database or the wait for a connection of it took too long. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message } = error as Error & { code?: string };
  return code === "P2028" || /statement timeout|57014/.test(message);
}

/** What a row of the index must be to answer; other kinds are not bound by numbers of entries. */
export function inBounds(kinds: readonly string[], { within }: LookupBounds): Prisma.Sql {
  const ofKind = sql`"kind" = ANY(${[...kinds]}::"RecordKind"[])`;
  return within === null || !kinds.includes("entry") ? ofKind : sql`${ofKind} AND ("kind" <> 'entry' OR "number" = ANY(${[...within]}::int[]))`;
}
