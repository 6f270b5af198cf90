import { afterAll, beforeAll, expect, it } from "vitest";
import { closeClient, db } from "@/lib/db/client";
import { useDatabase } from "@/lib/db/database-url";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("goes on with the next query after the server has cut every connection", async () => {
  expect(await db.user.count()).toBe(0);
  const others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  await database.db.$queryRawUnsafe(others);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await db.user.count()).toBe(0);
});

it("opens a new pool after it was closed", async () => {
  await closeClient();
  expect(await db.user.count()).toBe(0);
});

it("runs transactions", async () => {
  const failing = db.$transaction(async (transaction) => {
    await transaction.$executeRaw`CREATE TABLE gone (id int)`;
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  expect(await db.$queryRaw`SELECT to_regclass('gone')::text AS name`).toEqual([{ name: null }]);
});

it("works on the database that it is pointed at", async () => {
  const other = await createTestDatabase();
  const name = async () => (await db.$queryRaw<[{ name: string }]>`SELECT current_database()::text AS name`)[0].name;
  try {
    expect(other.url).toContain(await name());
    useDatabase(database.url);
    expect(database.url).toContain(await name());
  } finally {
    useDatabase(database.url);
    await other.drop();
  }
});

