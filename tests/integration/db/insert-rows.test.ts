import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import { buildPerson } from "@/tests/factories/build-person";
import { buildUser } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("insertRows", () => {
  it("writes what createMany would write: days, words of any script, arrays, terms and nulls", async () => {
    const { id: lastAuthorId } = await buildUser(db);
    const words = `O'Neil "ئۆمەر" \\ 奥马尔\n\t${"𐰀"}`;
    const row = {
      kind: "book" as const,
      title: words,
      titleLanguage: "en",
      languages: ["en", "zh-Hans", 'a"b,{c}'],
      dateEdtf: "2017-01-01",
      dateEarliest: new Date("2017-01-01T00:00:00Z"),
      dateLatest: null,
      visibility: "public" as const,
      updatedAt: new Date("2026-01-02T03:04:05.678Z"),
      createdAt: new Date("2026-01-02T03:04:05.678Z"),
      lastAuthorId,
    };
    const [bulk, single] = [randomUUID(), randomUUID()];
    await insertRows(db, "source", [{ id: bulk, ...row }]);
    await db.source.createMany({ data: [{ id: single, ...row }] });
    const read = (id: string) => db.source.findUniqueOrThrow({ where: { id }, omit: { id: true } });
    expect(await read(bulk)).toEqual(await read(single));
    expect((await read(bulk)).title).toBe(words);
  });

  it("gives columns that no row names their defaults", async () => {
    const person = await buildPerson(db);
    const factId = randomUUID();
    await db.$transaction(async (tx) => {
      await insertRows(tx, "fact", [{ id: factId, anchor: "f-abcdefghij", personId: person.id, kind: "episode", recordedById: person.lastAuthorId }]);
      await insertRows(tx, "episode", [{ factId, kind: "camp", reasonsSuspected: ["religion", "travel"], reasonsOfficial: [] }]);
    });
    const fact = await db.fact.findUniqueOrThrow({ where: { id: factId }, include: { episode: true } });
    expect(fact).toMatchObject({ standing: "shown", certainty: "possible", visibility: "restricted", remark: null });
    expect(fact.episode).toMatchObject({ reasonsSuspected: ["religion", "travel"], reasonsOfficial: [], court: null });
  });

  it("keeps JSON and numbers beyond what JSON can say", async () => {
    const user = await buildUser(db);
    const after = { text: "a \"quote\"", list: [1, { two: null }] };
    await insertRows(db, "event", [
      { id: 9_007_199_254_740_993n, userId: user.id, type: "record.imported", after },
      { id: 9_007_199_254_740_994n, userId: user.id, type: "record.imported" },
    ]);
    const [first, second] = await db.event.findMany({ where: { userId: user.id }, orderBy: { id: "asc" } });
    expect(first?.id).toBe(9_007_199_254_740_993n);
    expect(first?.after).toEqual(after);
    expect(second?.after).toBeNull();
  });

  it("leaves the rules of the database in force", async () => {
    const person = await buildPerson(db);
    const fact = { id: randomUUID(), anchor: "f-0123456789", personId: person.id, kind: "name" as const, recordedById: person.lastAuthorId };
    await expect(insertRows(db, "fact", [fact])).rejects.toThrow(/exactly one detail/);
  });

  it("does nothing for no rows", async () => {
    await expect(insertRows(db, "fact", [])).resolves.toBeUndefined();
  });
});
