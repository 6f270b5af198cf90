import type { Pool } from "pg";
import { describe, expect, it } from "vitest";
import { CollectionRevision } from "@/lib/site-server/collection-queries";

/** A pool whose one query answers, when told to, with the number that was current when it began. */
function slowPool() {
  const waiting: { answer: () => void; fail: () => void }[] = [];
  const state = { current: 1 };
  const query = () =>
    new Promise((resolve, reject) => {
      const seen = String(state.current);
      waiting.push({ answer: () => resolve({ rows: [{ revision: seen }] }), fail: () => reject(new Error("down")) });
    });
  return { pool: { query } as unknown as Pool, waiting, state };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("the collection's revision", () => {
  it("is asked for once by all who come while a query is under way", async () => {
    const { pool, waiting } = slowPool();
    const revision = new CollectionRevision(pool);
    const first = revision.read();
    const others = Array.from({ length: 100 }, () => revision.read());
    waiting[0]?.answer();
    expect(await first).toBe("1");
    await settle();
    expect(waiting).toHaveLength(2);
    waiting[1]?.answer();
    expect(new Set(await Promise.all(others))).toEqual(new Set(["1"]));
    expect(waiting).toHaveLength(2);
  });

  it("is never older than the request that asks for it", async () => {
    const { pool, waiting, state } = slowPool();
    const revision = new CollectionRevision(pool);
    const before = revision.read();
    state.current = 2;
    const after = revision.read();
    waiting[0]?.answer();
    expect(await before).toBe("1");
    await settle();
    waiting[1]?.answer();
    expect(await after).toBe("2");
  });

  it("is asked for again after a failure, which all who waited are told", async () => {
    const { pool, waiting } = slowPool();
    const revision = new CollectionRevision(pool);
    const [first, second] = [revision.read(), revision.read()];
    waiting[0]?.fail();
    await expect(first).rejects.toThrow("down");
    await settle();
    waiting[1]?.fail();
    await expect(second).rejects.toThrow("down");
    const third = revision.read();
    await settle();
    waiting[2]?.answer();
    expect(await third).toBe("1");
  });
});
