import { inject } from "vitest";
import { closeClient, createClient } from "@/lib/db/client";
import { databaseUrl, useDatabase } from "@/lib/db/database-url";
import { forgetChangedLabels } from "@/lib/i18n/changed-labels";
import { createScratchDatabase, dropScratchDatabase } from "@/lib/db/scratch-database";

/** A migrated database of one test file's own. */
export interface TestDatabase {
  url: string;
  /** A client of this database. Commands and queries use their own, which works on the newest test database. */
  db: ReturnType<typeof createClient>;
  drop(): Promise<void>;
}

/**
 * Makes a migrated, empty database and points this test file's client at it:
 * `beforeAll(async () => { database = await createTestDatabase(); })`, `afterAll(() => database.drop())`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const url = await createScratchDatabase(server, inject("databaseTemplate"));
  const db = createClient(url);
  useDatabase(url);
  forgetChangedLabels();
  return {
    url,
    db,
    drop: async () => {
      await db.$disconnect();
      if (databaseUrl() === url) await closeClient();
      await dropScratchDatabase(server, url);
    },
  };
}
