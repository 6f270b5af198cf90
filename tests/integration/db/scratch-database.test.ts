import pg from "pg";
import { expect, inject, it } from "vitest";
import { databaseName, withScratchDatabase } from "@/lib/db/scratch-database";
import type { ScratchServer } from "@/lib/db/scratch-database";

/** A server that somebody else keeps: whatever is left on it stays. */
function foreignServer(): ScratchServer & { released: number } {
  const server = { url: inject("databaseServer"), directory: null, released: 0, release: () => Promise.resolve(void (server.released += 1)) };
  return server;
}

async function isThere(serverUrl: string, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName(url)])).rowCount === 1;
  } finally {
    await client.end();
  }
}

it("is there for the work, and gone after it, also when the work fails", async () => {
  const server = foreignServer();
  const used: string[] = [];
  const work = async (url: string) => {
    used.push(url);
    expect(await isThere(server.url, url)).toBe(true);
    return used.length;
  };
  expect(await withScratchDatabase(server, work)).toBe(1);
  await expect(withScratchDatabase(server, async (url) => Promise.reject(new Error(`no migration after ${await work(url)}`)))).rejects.toThrow("no migration after 2");
  expect(await Promise.all(used.map((url) => isThere(server.url, url)))).toEqual([false, false]);
  expect(server.released).toBe(2);
});
