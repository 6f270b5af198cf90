import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { rebuildOnDemand } from "@/lib/search/indexing/index-on-demand";
import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { noteFailure, readBuild } from "@/lib/search/indexing/index-state-queries";
import { addTasks } from "@/lib/search/indexing/index-task-queries";
import { IndexWorker, whileWriting } from "@/lib/search/indexing/index-worker";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "@/lib/search/search-engine";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let published: { recordId: string };
const said: string[] = [];
const say = (line: string) => void said.push(line);
const LOOK_EVERY_MS = 20;
const onDemand = (engine: SearchEngine = postgresEngine) => rebuildOnDemand(engine, { say }, LOOK_EVERY_MS);

beforeAll(async () => {
  database = await createTestDatabase();
  published = await publishEntry(db, "Zulpikar Ependi");
});
beforeEach(async () => {
  await db.indexTask.deleteMany();
  await db.searchIndex.deleteMany();
  said.length = 0;
});
afterAll(() => database.drop());

/** An engine that counts how often its whole index was read and how often the one that answers was written to. */
function countingEngine(): SearchEngine & { listed: number; written: number } {
  const counting = {
    ...postgresEngine,
    listed: 0,
    written: 0,
    listIndexed: () => {
      counting.listed += 1;
      return postgresEngine.listIndexed();
    },
    write: (changes: Parameters<SearchEngine["write"]>[0]) => {
      counting.written += 1;
      return postgresEngine.write(changes);
    },
  };
  return counting;
}

/** Holds the index as another process does, until the given work on it is done. */
async function whileHeldElsewhere(work: () => Promise<unknown>): Promise<void> {
  let isHeld = false;
  const holding = whileWriting(postgresEngine, async () => {
    isHeld = true;
    await work();
  });
  while (!isHeld) await wait(5);
  void holding;
}

describe("building an index on demand", () => {
  it("is done here where nobody keeps the index, told, and not followed by a comparison of the whole", async () => {
    const engine = countingEngine();
    expect(await onDemand(engine)).toBeNull();
    expect(said.join("\n")).toMatch(/^Built the postgres index of \d+ records in [\d.]+ s\.$/);
    expect(engine.listed).toBe(0);
    expect(await readBuild("postgres")).toMatchObject({ rebuildRequestedAt: null, buildTotal: null });
  });

  it("is left to whoever keeps the index", async () => {
    await new IndexWorker(postgresEngine, say).workOnce();
    await whileHeldElsewhere(async () => {
      while ((await readBuild("postgres"))?.rebuildRequestedAt == null) await wait(5);
      await rebuildIndex(postgresEngine, { lock: { isLost: () => false }, say });
    });
    expect(await onDemand()).toBeNull();
    expect(said).toEqual(["Another process keeps the postgres index; it builds it now.", "The postgres index is built."]);
  });

  it("is done here when whoever kept the index goes without building", async () => {
    await whileHeldElsewhere(() => wait(300));
    expect(await onDemand()).toBeNull();
    expect(said.join("\n")).toMatch(/^Built the postgres index/m);
  });

  it("ends when whoever keeps the index fails again and again, says why, and lets the old index be kept up to date", async () => {
    await new IndexWorker(postgresEngine, say).workOnce();
    let isOver = false;
    await noteFailure("postgres", "from before");
    await whileHeldElsewhere(async () => {
      while ((await readBuild("postgres"))?.rebuildRequestedAt == null) await wait(5);
      for (let tries = 1; !isOver; tries += 1) {
        await noteFailure("postgres", `no disk, try ${tries}`);
        await wait(10 * LOOK_EVERY_MS);
      }
    });
    expect(await onDemand()).toBe("no disk, try 3");
    isOver = true;
    expect(said.filter((line) => line.startsWith("It could not"))).toEqual(["no disk, try 1", "no disk, try 2", "no disk, try 3"].map((why) => `It could not: ${why}`));
    expect((await readBuild("postgres"))?.rebuildRequestedAt).toBeNull();
  });

  it("takes the wish back when it fails here", async () => {
    const broken: SearchEngine = { ...postgresEngine, rebuild: () => Promise.reject(new Error("no disk")) };
    while ((await whileWriting(postgresEngine, () => Promise.resolve(true))) === null) await wait(20);
    await expect(onDemand(broken)).rejects.toThrow("no disk");
    expect((await readBuild("postgres"))?.rebuildRequestedAt).toBeNull();
  });
});

it("a build writes to no index that never was", async () => {
  const engine = countingEngine();
  const { revision } = await db.publicRecord.findUniqueOrThrow({ where: { id: published.recordId } });
  await addTasks("postgres", [{ recordId: published.recordId, revision: revision + 1n }]);
  await whileWriting(engine, (lock) => rebuildIndex(engine, { lock, say }));
  expect(engine.written).toBe(0);
});
