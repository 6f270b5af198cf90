import "server-only";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import { useDatabase } from "./database-url";
import { attachEmbeddedPostgres } from "./embedded-postgres";

/** The database a command works on, until it gives it back. */
export interface DatabaseConnection {
  url: string;
  release(): Promise<void>;
}

/** Gives a command its database: the server that DATABASE_URL names, or else the embedded one, started if need be. */
export async function connectDatabase(): Promise<DatabaseConnection> {
  if (env.DATABASE_URL) {
    useDatabase(env.DATABASE_URL);
    return { url: env.DATABASE_URL, release: () => Promise.resolve() };
  }
  const server = await attachEmbeddedPostgres(resolve(env.DATA_DIR));
  useDatabase(server.url);
  return server;
}
