import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Pool } from "pg";
import type { PoolClient } from "pg";
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
const place = globalThis as { guwahLookups?: Lookups };

/** The connections of one database, and the names of the statements that they keep. */
interface Lookups {
  url: string;
  pools: Partial<Record<Reading, Pool>>;
  statements: Map<string, string>;
}

/** A connection keeps no more statements than this; a page's are some forty, each in a few forms. */
const MOST_KEPT = 300;

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

/** The connection of the moment that is being read, for everything that is called from there. */
const moment = new AsyncLocalStorage<PoolClient>();

/**
 * Everything that `work` reads by `readRows` is of one moment, however long it takes: for commands of the installation.
 * No page may ask so, since the database keeps what was deleted meanwhile for as long as this lasts.
 */
export async function readOneMoment<Result>(work: () => Promise<Result>): Promise<Result> {
  const client = await openFor("pages").pool.connect();
  // A connection that is lost between two statements is met by the next one; without a listener it would end the process.
  const lost = () => undefined;
  client.on("error", lost);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SET LOCAL statement_timeout = 0");
    return await moment.run(client, work);
  } finally {
    // Nothing was written, so that nothing is lost by it; a connection that is gone is not used again.
    await client.query("ROLLBACK").then(() => client.release(), (error: Error) => client.release(error));
    client.off("error", lost);
  }
}

/** Closes these connections; the next lookup opens new ones. */
export async function closeLookups(): Promise<void> {
  const open = place.guwahLookups;
  delete place.guwahLookups;
  await Promise.all(Object.values(open?.pools ?? {}).map((pool) => pool.end()));
}

async function read<Row>(reading: Reading, { text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, statements } = openFor(reading);
  const asked = reading === "pages" ? (moment.getStore() ?? pool) : pool;
  const { rows } = await asked.query({ text, values, name: keptName(statements, text) });
  return rows as Row[];
}

/** Under a name the database reads and plans a statement once for each connection: that is up to half of what it costs. */
function keptName(statements: Map<string, string>, text: string): string | undefined {
  const known = statements.get(text);
  if (known !== undefined || statements.size >= MOST_KEPT) return known;
  const name = `lookup ${statements.size + 1}`;
  statements.set(text, name);
  return name;
}

function openFor(reading: Reading): { pool: Pool; statements: Map<string, string> } {
  const url = databaseUrl();
  if (place.guwahLookups?.url !== url) void closeLookups();
  const { pools, statements }: Lookups = (place.guwahLookups ??= { url, pools: {}, statements: new Map() });
  return { pool: (pools[reading] ??= newPool(url, reading)), statements };
}

function newPool(url: string, reading: Reading): Pool {
  const pool = new Pool({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...SETTINGS[reading],
  });
  // A lost idle connection is replaced by the next lookup; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}
