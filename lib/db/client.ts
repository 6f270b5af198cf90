import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { databaseUrl } from "./database-url";
import { PrismaClient } from "./generated/client";
import { closeLookups } from "./lookups";

/** The client as commands and queries use it, inside a transaction or not. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Kept on the global object: development reloads modules, and must not open a new pool each time. */
const place = globalThis as { guwahClient?: { url: string; client: PrismaClient } };

/** A command may hold long texts or a hundred records, many may wait for a connection at once, and a busy machine takes its time. */
const PATIENCE = { timeout: 60_000, maxWait: 15_000 };

/** Makes a client for one database; the caller disconnects it. */
export function createClient(url: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  return new PrismaClient({ adapter, transactionOptions: PATIENCE });
}

function currentClient(): PrismaClient {
  const url = databaseUrl();
  const open = place.guwahClient;
  if (open?.url === url) return open.client;
  void open?.client.$disconnect();
  const client = createClient(url);
  place.guwahClient = { url, client };
  return client;
}

/** Closes this process's connections, so that a script can end; the next query opens new ones. */
export async function closeClient(): Promise<void> {
  const open = place.guwahClient;
  delete place.guwahClient;
  await Promise.all([open?.client.$disconnect(), closeLookups()]);
}

/**
 * The database client of this process. It connects at the first query, not at import: which database that is may
 * be known only after `connectDatabase()`.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const client = currentClient();
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === "function" ? (value.bind(client) as unknown) : value;
  },
});
