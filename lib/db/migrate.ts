import "server-only";
import { join } from "node:path";
import pg from "pg";
import { DatabaseUnavailable } from "./database-unavailable";
import { withoutHandWrittenIndexes } from "./hand-written-indexes";
import { applyMigrations, diagnoseHistory, diffToSchema, withSchemaEngine } from "./schema-engine";

/** Where the schema and the migrations are. */
export const MIGRATIONS_DIRECTORY = join(process.cwd(), "prisma/migrations");
export const SCHEMA_DIRECTORY = join(process.cwd(), "prisma/schema");

/** Any number does, as long as every process that migrates this database takes the same. */
const MIGRATION_LOCK = 4_786_772_401;

/** Brings a database up to date and names the migrations that were applied; safe when several processes start at once. */
export async function migrateDatabase(url: string, directory = MIGRATIONS_DIRECTORY): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await connectOrExplain(lock);
  try {
    await requireVersion(lock);
    await lock.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await withSchemaEngine(url, async (engine) => {
      const history = await diagnoseHistory(engine, directory);
      const [failed, edited] = [history.failedMigrationNames[0], history.editedMigrationNames[0]];
      if (failed) {
        throw new DatabaseUnavailable(
          `The migration ${failed} failed half way on this database: restore the backup from before it, or repair it with \`npx prisma migrate resolve\`.`,
        );
      }
      if (edited) {
        throw new DatabaseUnavailable(
          `The migration ${edited} was changed after this database had applied it: restore that file and put the change into a new migration.`,
        );
      }
      const result = await applyMigrations(engine, directory);
      return result.appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}

/** The SQL by which a migrated database still differs from the schema files; empty when they agree. */
export async function differenceToSchema(url: string, schemaDirectory = SCHEMA_DIRECTORY): Promise<string> {
  const script = await withSchemaEngine(url, (engine) => diffToSchema(engine, schemaDirectory));
  return withoutHandWrittenIndexes(url, script);
}

/** Names are folded by a collation that PostgreSQL itself brings since version 17. */
const OLDEST_MAJOR = 17;

/** Refuses a server that is too old, before anything is changed there. */
export async function requireVersion(client: Pick<pg.Client, "query">): Promise<void> {
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS \"version\"");
  const version = rows[0]?.version ?? "";
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return;
  throw new DatabaseUnavailable(`This server is PostgreSQL ${version}, and Guwah needs ${OLDEST_MAJOR} or newer: move the database to a newer server.`);
}

async function connectOrExplain(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnavailable(
      `The database cannot be reached (${error instanceof Error ? error.message || "connection refused" : String(error)}): check DATABASE_URL and that the server runs.`,
    );
  }
}
