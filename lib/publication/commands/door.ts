import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";

/** Any number does, as long as every command of one database takes the same. */
const DOOR = 4_786_772_402;

/**
 * Runs a command's work in one transaction. Publications pass the door side by side. Whoever takes something
 * away or joins records closes it first: then no publication that began before can put back what is being
 * erased, and no two commands wait for each other's rows.
 */
export async function atTheDoor<Result>(how: "pass" | "close", work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      if (how === "pass") await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${DOOR}::bigint)`;
      else await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DOOR}::bigint)`;
      return work(tx);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
