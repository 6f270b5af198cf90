import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const { sql, raw } = Prisma;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Kept {
  statement: string;
  calls: number;
}
/** What the connection that answers keeps; one after the other, all are answered by one. */
const kept = () => readRows<Kept>(sql`SELECT "statement", ("generic_plans" + "custom_plans")::int AS "calls" FROM pg_prepared_statements WHERE "statement" LIKE 'SELECT %asked of lookups%' AND "statement" NOT LIKE '%pg_prepared_statements%'`);

test("a statement of a page is prepared once, whatever values it is asked with", async () => {
  for (const value of [1, 2, 3]) expect(await readRows(sql`SELECT ${value}::int AS "asked of lookups"`)).toEqual([{ "asked of lookups": value }]);
  expect(await kept()).toMatchObject([{ calls: 3 }]);
});

test("a connection that was lost takes its statements with it, and the next asks again", async () => {
  expect(await kept()).not.toEqual([]);
  await db.$executeRaw`SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "datname" = current_database() AND "pid" <> pg_backend_pid()`;
  await expect.poll(() => readRows(sql`SELECT ${7}::int AS "asked of lookups"`).catch(() => null)).toEqual([{ "asked of lookups": 7 }]);
});

test("however many statements come, a connection keeps no more than its share", async () => {
  for (let index = 0; index < 320; index += 1) await readRows(sql`SELECT ${raw(String(index))} AS "asked of lookups"`);
  const statements = await kept();
  expect(statements.length).toBeGreaterThan(100);
  expect(statements.length).toBeLessThanOrEqual(300);
  expect(await readRows(sql`SELECT ${raw("319")} AS "asked of lookups"`)).toEqual([{ "asked of lookups": 319 }]);
});
