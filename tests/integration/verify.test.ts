import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { environmentWith } from "@/lib/env";
import { erase } from "@/lib/publication/commands/erase";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { verifyChains } from "@/lib/publication/verify-queries";
import type { VerifyProgress } from "@/lib/publication/verify-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let sql: pg.Client;
let entry: PublishedEntry;
let hidden: PublishedEntry;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const curator = await systemCurator("test");
  entry = await publishEntry(db, "Áman Téstov ئامان 😀 \u2028 \\u0041");
  for (const value of ["in_camp", "free", "abroad"] as const) {
    await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id, quote: `"${value}"` }], status: { value } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
  }
  const name = await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id }], name: { text: "Another" }, standing: "alternative" });
  await publishRows({ kind: "entry", subjectId: entry.person.id });
  await erase(curator, { factAnchors: [name.anchor], reason: "safety" });
  hidden = await publishEntry(db, "Berik Samplov", { source: entry.source });
  await withdraw(curator, { ref: hidden.ref, kind: "error", reason: "wrong person" });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

async function walk(): Promise<VerifyProgress | undefined> {
  let last: VerifyProgress | undefined;
  for await (const progress of verifyChains()) last = progress;
  return last;
}

/** Changes rows as somebody would who rules the database server: without any trigger. Undone afterwards. */
async function planted(statement: string, check: () => Promise<void>): Promise<void> {
  const tables = ["public_record", "record_version"];
  for (const table of tables) await sql.query(`CREATE TEMP TABLE "kept_${table}" AS SELECT * FROM "${table}"`);
  await sql.query("SET session_replication_role = replica");
  try {
    expect((await sql.query(statement)).rowCount).toBeGreaterThan(0);
    await check();
  } finally {
    await sql.query(`DELETE FROM "record_version"; DELETE FROM "public_record"`);
    for (const table of tables) await sql.query(`INSERT INTO "${table}" SELECT * FROM "kept_${table}"; DROP TABLE "kept_${table}"`);
    await sql.query("SET session_replication_role = DEFAULT");
  }
}

describe("walking every chain", () => {
  it("finds all whole: versions, redactions, withdrawn records, words of every script", async () => {
    const versions = await db.recordVersion.count();
    expect(versions).toBeGreaterThanOrEqual(7);
    expect(await walk()).toEqual({ records: 3, versions, broken: null });
  });

  const version2 = () => `"recordId" = '${entry.recordId}' AND "number" = 2`;
  const changes: [string, () => string, number, RegExp][] = [
    ["a word", () => `UPDATE "record_version" SET "units" = replace("units"::text, '"in_camp"', '"free"')::jsonb WHERE ${version2()}`, 2, /does not match its hash/],
    ["a salt", () => `UPDATE "record_version" SET "salts" = jsonb_set("salts", '{assessment}', '"00"') WHERE ${version2()}`, 2, /does not match its hash/],
    ["a unit gone", () => `UPDATE "record_version" SET "units" = "units" - 0 WHERE ${version2()}`, 2, /gone, and no redaction says so/],
    ["a redaction gone", () => `UPDATE "record_version" SET "redactions" = '[]' WHERE "recordId" = '${entry.recordId}' AND "number" = 5`, 5, /gone, and no redaction says so/],
    ["the time", () => `UPDATE "record_version" SET "publishedAt" = "publishedAt" + interval '1 ms' WHERE ${version2()}`, 2, /hash does not match its header/],
    ["a version gone", () => `DELETE FROM "record_version" WHERE ${version2()}`, 3, /Version 2 is missing/],
    ["the last version gone", () => `DELETE FROM "record_version" WHERE "recordId" = '${entry.recordId}' AND "number" >= 5`, 5, /are stored/],
    ["the number", () => `UPDATE "public_record" SET "number" = 77 WHERE "id" = '${entry.recordId}'`, 1, /hash does not match its header/],
  ];
  it.each(changes)("finds %s that was changed past the commands", async (_, statement, version, problem) => {
    await planted(statement(), async () => {
      const { broken } = (await walk())!;
      expect(broken).toMatchObject({ kind: "entry", version, problem: expect.stringMatching(problem) });
      expect([entry.number, 77]).toContain(broken?.number);
    });
    expect((await walk())?.broken).toBeNull();
  });

  it("finds a change in a record that nobody can read", async () => {
    await planted(`UPDATE "record_version" SET "units" = '[]' WHERE "recordId" = '${hidden.recordId}'`, async () => {
      expect((await walk())?.broken).toMatchObject({ kind: "entry", number: hidden.number, version: 1 });
    });
  });
});

describe("a record that is gone as a whole", () => {
  it("is missed, because numbers have no gaps", async () => {
    await planted(`DELETE FROM "public_record" WHERE "id" = '${entry.recordId}'`, async () => {
      await sql.query(`DELETE FROM "record_version" WHERE "recordId" = '${entry.recordId}'`);
      expect((await walk())?.broken).toMatchObject({ kind: "entry", number: entry.number, problem: expect.stringMatching(/the record is gone/) });
    });
  });
});

describe("npm run verify", () => {
  const run = promisify(execFile);
  const verify = () =>
    run(process.execPath, ["node_modules/.bin/tsx", "--conditions=react-server", "scripts/verify.ts"], { env: environmentWith({ DATABASE_URL: database.url }) });

  it("tells how much it checked, and names the first break with exit code 1", async () => {
    expect((await verify()).stdout).toMatch(/^(?:.* so far\.\n)*3 records with \d+ versions checked: every chain holds\.\n$/);
    await planted(`UPDATE "record_version" SET "units" = '[]' WHERE "recordId" = '${entry.recordId}' AND "number" = 4`, async () => {
      const failed = await verify().then(() => null, (error: { code: number; stderr: string }) => error);
      expect(failed?.code).toBe(1);
      expect(failed?.stderr).toMatch(new RegExp(`^entry ${entry.number}, version 4: Unit .* is gone, and no redaction says so\\.`));
    });
  });
});
