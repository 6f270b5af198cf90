import "server-only";
import pg from "pg";
import { databaseUrl } from "./database-url";

/** A lock that this process holds as long as its connection to the database lives. */
export interface HeldLock {
  /** Whether the connection broke: somebody else may hold the lock now. */
  isLost(): boolean;
}

/** Does the work while nobody else holds the lock of this number, here or elsewhere; null when somebody does. */
export async function whileLocked<Result>(lock: number, work: (held: HeldLock) => Promise<Result>): Promise<Result | null> {
  const client = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 10_000, keepAlive: true });
  let isLost = false;
  client.on("error", () => (isLost = true));
  client.on("end", () => (isLost = true));
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [lock]);
    if (!rows[0]?.taken) return null;
    return await work({ isLost: () => isLost });
  } finally {
    // The lock goes with the connection.
    await client.end().catch(() => undefined);
  }
}
