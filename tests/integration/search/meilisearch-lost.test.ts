import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listIndexes } from "@/lib/search/indexing/index-state-queries";
import { registerIndex } from "@/lib/search/indexing/index-task-queries";
import { IndexWorker } from "@/lib/search/indexing/index-worker";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { meilisearchSubject } from "@/tests/support/search-subjects";

const { absent, open, clear } = meilisearchSubject;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.skipIf(absent !== null)(absent === null ? "a Meilisearch that lost its disk" : `a Meilisearch that lost its disk, NOT TESTED because ${absent}`, () => {
  const said: string[] = [];
  let worker: IndexWorker | undefined;
  afterEach(() => worker?.stop());
  afterAll(clear);

  const state = async () => (await listIndexes()).find((index) => index.engine === "meilisearch");
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + 40_000;
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new Error(`It did not come about: ${said.join(" | ")}`);
      await wait(100);
    }
  };
  const held = async (): Promise<number> => {
    let count = 0;
    for await (const { recordId } of open().listIndexed()) count += recordId ? 1 : 0;
    return count;
  };

  it("is built again with what was published meanwhile, and not taken for empty until then", async () => {
    await registerIndex("meilisearch");
    await publishEntry(db, "Tursun Ayup");
    worker = new IndexWorker(open(), (line) => said.push(line));
    void worker.run();
    await until(async () => (await state())?.isBuilt === true);
    const before = await held();

    await clear();
    await publishEntry(db, "Aman Testov");
    // Until the worker has seen it, the engine says that it has no index instead of finding nothing.
    await until(async () => (await state())?.isBuilt === false || said.some((line) => line.includes("no index")));
    await until(async () => (await state())?.isBuilt === true && (await state())?.isBehind === false);
    expect(await held()).toBe(before + 2);
    expect(said.some((line) => line.includes("no index"))).toBe(true);
  });
});
