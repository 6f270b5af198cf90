import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { databaseUrl } from "./database-url";
import { PrismaClient } from "./generated/client";

/** The client as commands and queries use it, inside a transaction or not. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Kept on the global object: development reloads modules, and must not open a new pool each time. */
const place = globalThis as { guwahClients?: Partial<Record<ClientUse, { url: string; client: PrismaClient }>> };

/** Lookups that nobody may wait for long have connections of their own, with a limit that no statement can exceed. */
type ClientUse = "everything" | "lookups";

/** After so long the database gives up a statement of `lookupDb`. */
export const LOOKUP_LIMIT_MS = 1_500;

const limitsOf: Record<ClientUse, { statement_timeout?: number; options?: string }> = {
  everything: {},
  // Compiling a plan would take longer than any of these statements should; and each has an index that answers it,
  // which the planner does not see where the words are only known while it runs.
  lookups: { statement_timeout: LOOKUP_LIMIT_MS, options: "-c jit=off -c enable_seqscan=off" },
};

/** Makes a client for one database; the caller disconnects it. */
export function createClient(url: string, use: ClientUse = "everything"): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...limitsOf[use],
  });
  return new PrismaClient({ adapter });
}

function currentClient(use: ClientUse): PrismaClient {
  const url = databaseUrl();
  const clients = (place.guwahClients ??= {});
  const open = clients[use];
  if (open?.url === url) return open.client;
  void open?.client.$disconnect();
  const client = createClient(url, use);
  clients[use] = { url, client };
  return client;
}

/** Closes this process's connections, so that a script can end; the next query opens new ones. */
export async function closeClient(): Promise<void> {
  const open = place.guwahClients;
  delete place.guwahClients;
  await Promise.all(Object.values(open ?? {}).map(({ client }) => client.$disconnect()));
}

/**
 * The database client of this process. It connects at the first query, not at import: which database that is may
 * be known only after `connectDatabase()`.
 */
export const db: PrismaClient = clientFor("everything");

/** The client for searches: the database gives up whatever takes longer than `LOOKUP_LIMIT_MS`. */
export const lookupDb: PrismaClient = clientFor("lookups");

function clientFor(use: ClientUse): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = currentClient(use);
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function" ? (value.bind(client) as unknown) : value;
    },
  });
}
