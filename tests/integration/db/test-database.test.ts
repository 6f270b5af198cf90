import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let first: TestDatabase;

beforeAll(async () => {
  first = await createTestDatabase();
});
afterAll(() => first.drop());

it("is migrated and empty", async () => {
  expect(await first.db.person.count()).toBe(0);
});

it("takes words of every script as letters", async () => {
  const [row] = await first.db.$queryRaw<[{ lower: string; provider: string; encoding: string }]>`
    SELECT lower('ҚАЙРАТ'), datlocprovider::text AS provider, pg_encoding_to_char(encoding) AS encoding
    FROM pg_database WHERE datname = current_database()`;
  expect(row).toEqual({ lower: "қайрат", provider: "i", encoding: "UTF8" });
});

it("is nobody else's", async () => {
  const user = { id: randomUUID(), email: "a@example.org", name: "A", role: "curator" } as const;
  await first.db.user.create({ data: user });
  const second = await createTestDatabase();
  try {
    expect(await second.db.user.count({ where: { id: user.id } })).toBe(0);
    expect(await first.db.user.count({ where: { id: user.id } })).toBe(1);
  } finally {
    await second.drop();
  }
});
