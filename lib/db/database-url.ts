import "server-only";
import { env } from "@/lib/env";
import { DatabaseUnavailable } from "./database-unavailable";

/** Kept on the global object: a bundler may load this module more than once in one process. */
const place = globalThis as { guwahDatabaseUrl?: string };

/** Makes the database client of this process work on that database from now on. */
export function useDatabase(url: string): void {
  place.guwahDatabaseUrl = url;
}

/**
 * The database of this process: the one a command connected to, or DATABASE_URL. The embedded server is started
 * by `connectDatabase`, never from here: the site must not carry the code that runs a database server.
 */
export function databaseUrl(): string {
  const url = place.guwahDatabaseUrl ?? env.DATABASE_URL;
  if (url) return url;
  throw new DatabaseUnavailable("There is no database yet: run npm run demo, or set DATABASE_URL.");
}
