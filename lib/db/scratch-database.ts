import "server-only";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { env } from "@/lib/env";
import { attachEmbeddedPostgres } from "./embedded-postgres";

/** A server on which databases may be made and dropped at will. */
export interface ScratchServer {
  url: string;
  /** A directory that is removed when the server stops, however that comes about; a foreign server has none. */
  directory: string | null;
  release(): Promise<void>;
}

/** Gives a server for tests and checks: TEST_DATABASE_URL, or an embedded one that leaves nothing behind. */
export async function startScratchServer(): Promise<ScratchServer> {
  if (env.TEST_DATABASE_URL) return { url: env.TEST_DATABASE_URL, directory: null, release: () => Promise.resolve() };
  const directory = mkdtempSync(join(realpathSync(tmpdir()), "guwah-scratch-"));
  // As root the server runs as another user, who must be able to pass through.
  chmodSync(directory, 0o755);
  return { ...(await attachEmbeddedPostgres(directory, { scratch: true })), directory };
}

/** Makes a database on that server, as a copy of a template or empty, and gives its address. */
export async function createScratchDatabase(serverUrl: string, template = "template0"): Promise<string> {
  const name = `guwah_scratch_${randomBytes(6).toString("hex")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return withDatabaseName(serverUrl, name);
}

/** Drops a database that createScratchDatabase made, whoever is still connected to it. */
export async function dropScratchDatabase(serverUrl: string, url: string): Promise<void> {
  await onServer(serverUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(databaseName(url))} WITH (FORCE)`);
}

/** Does work on an empty database of that server; afterwards drops it and lets the server go, however the work ended. */
export async function withScratchDatabase<Result>(server: ScratchServer, work: (url: string) => Promise<Result>): Promise<Result> {
  try {
    const url = await createScratchDatabase(server.url);
    try {
      return await work(url);
    } finally {
      await dropScratchDatabase(server.url, url);
    }
  } finally {
    await server.release();
  }
}

/** The name of the database in an address. */
export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
