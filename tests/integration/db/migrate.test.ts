import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { differenceToSchema, migrateDatabase, MIGRATIONS_DIRECTORY, SCHEMA_DIRECTORY } from "@/lib/db/migrate";
import { createScratchDatabase, dropScratchDatabase } from "@/lib/db/scratch-database";

const ALL = readdirSync(MIGRATIONS_DIRECTORY).filter((name) => /^\d/.test(name)).sort();

let url: string;
let copy: string;

beforeEach(async () => {
  url = await createScratchDatabase(inject("databaseServer"));
  copy = mkdtempSync(join(realpathSync(tmpdir()), "guwah-migrations-"));
  cpSync(MIGRATIONS_DIRECTORY, copy, { recursive: true });
});

afterEach(async () => {
  await dropScratchDatabase(inject("databaseServer"), url);
  rmSync(copy, { recursive: true, force: true });
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function addMigration(name: string, sql: string): void {
  mkdirSync(join(copy, name));
  writeFileSync(join(copy, name, "migration.sql"), sql);
}

describe("migrating", () => {
  it("applies every migration once, in order, in Prisma's own table", async () => {
    expect(await migrateDatabase(url)).toEqual(ALL);
    expect(await migrateDatabase(url)).toEqual([]);
    const rows = await query(`SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY started_at`);
    expect(rows.map((row) => row["migration_name"])).toEqual(ALL);
  });

  it("may be begun by several processes at once", async () => {
    const results = await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    expect(results.flat()).toEqual(ALL);
  });

  it("runs scripts whole, whatever semicolons they hold", async () => {
    addMigration(
      "29990101000000_function",
      "-- One; two; three\nCREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2; END; $$;\nCREATE TABLE t (v text DEFAULT ';');",
    );
    await migrateDatabase(url, copy);
    expect(await query("SELECT two() AS two")).toEqual([{ two: 2 }]);
  });

  it("refuses to go on when an applied migration was changed afterwards", async () => {
    await migrateDatabase(url, copy);
    const [first = ""] = ALL;
    writeFileSync(join(copy, first, "migration.sql"), "SELECT 1;");
    await expect(migrateDatabase(url, copy)).rejects.toThrow(`The migration ${first} was changed after`);
  });

  it("names the migration that failed, then and the next time", async () => {
    addMigration("29990101000000_wrong", "SELECT nonsense FROM nowhere;");
    await expect(migrateDatabase(url, copy)).rejects.toThrow(/nowhere/);
    await expect(migrateDatabase(url, copy)).rejects.toThrow(/29990101000000_wrong failed half way/);
  });

  it("says so when there is no server", async () => {
    await expect(migrateDatabase("postgresql://a:b@127.0.0.1:1/c")).rejects.toThrow(/cannot be reached.*check DATABASE_URL/);
  });
});

describe("comparing migrations and schema", () => {
  it("finds no difference, though triggers, checks and functions are in migrations only", async () => {
    await migrateDatabase(url);
    expect(await differenceToSchema(url)).toBe("");
  });

  it("leaves alone what a schema cannot describe", async () => {
    await migrateDatabase(url);
    await query(`
      CREATE INDEX hand_partial ON "user" (name) WHERE "disabledAt" IS NULL;
      CREATE INDEX hand_expression ON "user" (lower(name));
      CREATE INDEX hand_include ON "user" (name) INCLUDE (email);
      CREATE INDEX hand_collation ON "user" (name COLLATE "C");
      CREATE INDEX hand_nulls ON "user" ("disabledAt" DESC NULLS LAST);
      ALTER TABLE "user" ADD CONSTRAINT hand_check CHECK (name <> 'x');
      CREATE VIEW hand_view AS SELECT name FROM "user";
      CREATE FUNCTION hand_function() RETURNS int LANGUAGE sql AS 'SELECT 1'`);
    expect(await differenceToSchema(url)).toBe("");
  });

  it("finds an index that is only in the database", async () => {
    await migrateDatabase(url);
    await query('CREATE INDEX planted ON "user" (name)');
    expect(await differenceToSchema(url)).toContain('DROP INDEX "planted"');
  });

  it("finds a table that is only in the schema", async () => {
    await migrateDatabase(url);
    const schema = join(copy, "schema");
    cpSync(SCHEMA_DIRECTORY, schema, { recursive: true });
    const base = join(schema, "base.prisma");
    writeFileSync(base, `${readFileSync(base, "utf8")}\nmodel Planted {\n  id Int @id\n}\n`);
    expect(await differenceToSchema(url, schema)).toContain('CREATE TABLE "Planted"');
  });
});
