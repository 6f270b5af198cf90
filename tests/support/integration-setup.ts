import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/lib/db/migrate";
import { createScratchDatabase, databaseName, dropScratchDatabase, startScratchServer } from "@/lib/db/scratch-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server on which tests make their databases. */
    databaseServer: string;
    /** The migrated database that each test database is a copy of. */
    databaseTemplate: string;
  }
}

/** Starts one server for all integration tests and migrates one template; each test file copies the template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchServer();
  if (server.directory) keepTemporaryFilesIn(server.directory);
  const template = await createScratchDatabase(server.url);
  try {
    await migrateDatabase(template);
  } catch (error) {
    await dropScratchDatabase(server.url, template);
    await server.release();
    throw error;
  }
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", databaseName(template));
  return async () => {
    await dropScratchDatabase(server.url, template);
    await server.release();
  };
}

/** Whatever tests leave lying about, being killed for instance, goes away with the server. */
function keepTemporaryFilesIn(directory: string): void {
  const place = join(directory, "tmp");
  mkdirSync(place);
  chmodSync(place, 0o1777);
  process.env["TMPDIR"] = place;
}
