import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { databaseUrl } from "./database-url";
import type { Prisma } from "./generated/client";

/** After so long the database gives up a lookup. */
export const LOOKUP_LIMIT_MS = 1_500;

/** Kept on the global object: the parts that Next builds each have modules of their own, and connections are for all. */
const place = globalThis as { guwahLookups?: { url: string; pool: Pool } };

/**
 * Runs a statement of the search on connections of its own, so that many searches at once hold nobody else up. Values
 * come as the driver reads them: Prisma's client would check and convert each, which takes longer than finding it.
 */
export async function runLookup<Row>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await currentPool().query(text, values);
  return rows as Row[];
}

/** Closes these connections; the next lookup opens new ones. */
export async function closeLookups(): Promise<void> {
  const open = place.guwahLookups;
  delete place.guwahLookups;
  await open?.pool.end();
}

function currentPool(): Pool {
  const url = databaseUrl();
  const open = place.guwahLookups;
  if (open?.url === url) return open.pool;
  void open?.pool.end();
  const pool = new Pool({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: LOOKUP_LIMIT_MS,
    // Compiling a plan would take longer than any of these statements should; and each has an index that answers it,
    // which the planner does not see where the words are only known while it runs.
    options: "-c jit=off -c enable_seqscan=off",
  });
  // A lost idle connection is replaced by the next lookup; without a listener it would end the process.
  pool.on("error", () => undefined);
  place.guwahLookups = { url, pool };
  return pool;
}
