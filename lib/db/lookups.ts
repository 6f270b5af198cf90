import "server-only";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { databaseUrl } from "./database-url";
import type { Prisma } from "./generated/client";

/** After so long the database gives up a lookup. */
export const LOOKUP_LIMIT_MS = 1_500;

/** What the connections for each kind of reading are opened with. */
const SETTINGS = {
  /**
   * The search. Compiling a plan would take longer than any of these statements should; and each has an index that
   * answers it, which the planner does not see where the words are only known while it runs.
   */
  search: { statement_timeout: LOOKUP_LIMIT_MS, options: "-c jit=off -c enable_seqscan=off" },
  /** Pages: nobody waits longer for one. */
  pages: { statement_timeout: 15_000, options: "-c jit=off" },
} as const;

type Reading = keyof typeof SETTINGS;

/** Kept on the global object: the parts that Next builds each have modules of their own, and connections are for all. */
const place = globalThis as { guwahLookups?: { url: string; pools: Partial<Record<Reading, Pool>> } };

/**
 * Runs a statement of the search on connections of its own, so that many searches at once hold nobody else up. Values
 * come as the driver reads them: Prisma's client would check and convert each, which takes longer than finding it.
 */
export function runLookup<Row>(query: Prisma.Sql): Promise<Row[]> {
  return read("search", query);
}

/** Reads what a public page shows, as the driver reads it: whole numbers beyond 32 bits are texts. */
export function readRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  return read("pages", query);
}

/** Closes these connections; the next lookup opens new ones. */
export async function closeLookups(): Promise<void> {
  const open = place.guwahLookups;
  delete place.guwahLookups;
  await Promise.all(Object.values(open?.pools ?? {}).map((pool) => pool.end()));
}

async function read<Row>(reading: Reading, { text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await poolFor(reading).query(text, values);
  return rows as Row[];
}

function poolFor(reading: Reading): Pool {
  const url = databaseUrl();
  if (place.guwahLookups?.url !== url) void closeLookups();
  const { pools } = (place.guwahLookups ??= { url, pools: {} });
  const open = pools[reading];
  if (open) return open;
  const pool = new Pool({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...SETTINGS[reading],
  });
  // A lost idle connection is replaced by the next lookup; without a listener it would end the process.
  pool.on("error", () => undefined);
  return (pools[reading] = pool);
}
