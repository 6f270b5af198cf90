import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { environmentWith } from "@/lib/env";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { listFailedTasks } from "@/lib/search/indexing/index-task-queries";
import { IndexWorker, whileWriting } from "@/lib/search/indexing/index-worker";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "@/lib/search/search-engine";
import { searchEntries } from "@/lib/search/search-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
const said: string[] = [];
const say = (line: string) => void said.push(line);
const work = (engine: SearchEngine = postgresEngine) => new IndexWorker(engine, say).workOnce();
const rebuild = () => whileWriting(postgresEngine, (lock) => rebuildIndex(postgresEngine, { lock, say }));

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  said.length = 0;
  await work();
});
afterAll(() => database.drop());

/** What the index holds, as far as it can be compared with what is published. */
async function drift(): Promise<string[]> {
  const published = await db.publicRecord.findMany({ where: { state: "published" }, select: { id: true, revision: true } });
  const wanted = published.map(({ id, revision }) => `${id} ${revision}`);
  const held: string[] = [];
  for await (const { recordId, revision } of postgresEngine.listIndexed()) held.push(`${recordId} ${revision}`);
  const counted = await db.$queryRaw<{ token: string; frequency: number; real: number | null }[]>`
    SELECT coalesce(t."token", r."token") AS "token", t."frequency", r."real" FROM "search_token" t FULL JOIN (
      SELECT substr(term, 2) AS "token", count(*)::int AS "real" FROM "search_record", unnest("terms") AS term
      WHERE term ~ '^[fF]' GROUP BY 1
    ) r ON r."token" = t."token" WHERE t."frequency" IS DISTINCT FROM r."real"`;
  return [
    ...wanted.filter((one) => !held.includes(one)).map((one) => `missing ${one}`),
    ...held.filter((one) => !wanted.includes(one)).map((one) => `too much ${one}`),
    ...counted.map(({ token, frequency, real }) => `${token} is counted ${frequency} times and stands in ${real}`),
  ];
}

const numbersFor = async (q: string) => (await searchEntries({ filter: { ...emptyEntryFilter, q }, sort: "relevance", page: 1 })).hits.map((hit) => hit.number);
const tasks = () => db.indexTask.count();

describe("keeping the index", () => {
  it("makes a publication findable, a new name as well, and takes away what is withdrawn", async () => {
    const reviewer = await buildCurator(db, "reviewer");
    const { ref, person, source } = await publishEntry(db, "Zulpikar Ependi");
    expect(await tasks()).toBeGreaterThan(0);
    await work();
    expect(await tasks()).toBe(0);
    expect(await numbersFor("Zulpiqar Ependi")).toEqual([ref.number]);
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], name: { text: "Qurbanjan Osman", language: "ug-Latn", script: "Latn", kind: "alias" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    await work();
    expect(await numbersFor("Kurbanjan Osman")).toEqual([ref.number]);
    await withdraw(reviewer, { ref, kind: "request", reason: "test" });
    await work();
    expect(await numbersFor("Zulpikar Ependi")).toEqual([]);
    expect(await drift()).toEqual([]);
    await reinstate(reviewer, { ref, reason: "test" });
    await work();
    expect(await numbersFor("Zulpikar Ependi")).toEqual([ref.number]);
    expect(await drift()).toEqual([]);
  });

  it("does so by itself", async () => {
    const worker = new IndexWorker(postgresEngine, say);
    const running = worker.run();
    const { ref } = await publishEntry(db, "Nurmuhemmet Yasin");
    await expect.poll(() => numbersFor("Nurmuhammad Yasin"), { timeout: 30_000 }).toEqual([ref.number]);
    worker.stop();
    await running;
  });

  it("goes on where a killed process stopped", async () => {
    const { ref } = await publishEntry(db, "Perhat Tursun");
    const child = spawn(process.execPath, ["--conditions=react-server", "--import=tsx", "tests/support/stuck-index-worker.ts"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: environmentWith({ DATABASE_URL: database.url }),
    });
    let heard = "";
    child.stdout.on("data", (text: Buffer) => (heard += text.toString()));
    while (!heard.includes("writing") && child.exitCode === null) await wait(20);
    expect(await whileWriting(postgresEngine, () => Promise.resolve("free")), "the lock while the other process lives").toBeNull();
    child.kill("SIGKILL");
    await once(child, "close");
    while ((await whileWriting(postgresEngine, () => Promise.resolve("free"))) === null) await wait(20);
    await work();
    expect(await tasks()).toBe(0);
    expect(await numbersFor("Perhat Tursun")).toEqual([ref.number]);
    expect(await drift()).toEqual([]);
  });

  it("survives the loss of every connection", async () => {
    const worker = new IndexWorker(postgresEngine, say);
    const running = worker.run();
    const published: number[] = [];
    for (const name of ["Dilshat Perhat", "Nijat Azat", "Dilare Hemdul"]) {
      published.push((await publishEntry(db, name)).ref.number);
      await database.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
      await wait(300);
    }
    const began = Date.now();
    while ((await tasks()) > 0 && Date.now() - began < 20_000) await wait(100);
    worker.stop();
    await running;
    expect(await tasks()).toBe(0);
    expect(await numbersFor("Dilare Hemdul")).toEqual([published[2]]);
    expect(await drift()).toEqual([]);
  });

  it("lets one record fail by itself, gives it up in the end, says so, and tries again with a rebuild", async () => {
    const [good, bad] = [await publishEntry(db, "Yalqun Rozi"), await publishEntry(db, "Tashpolat Teyip")];
    const picky: SearchEngine = {
      ...postgresEngine,
      write: (changes) => (changes.put.some((one) => one.recordId === bad.recordId) ? Promise.reject(new Error("too\u0000 odd")) : postgresEngine.write(changes)),
    };
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await work(picky);
      await db.indexTask.updateMany({ data: { notBefore: new Date(0) } });
    }
    await work(picky);
    expect(await numbersFor("Yalqun Rozi")).toEqual([good.ref.number]);
    expect(await listFailedTasks("postgres")).toEqual([{ kind: "entry", number: bad.ref.number, attempts: 8, lastError: "too odd", isDead: true }]);
    expect(said.filter((line) => line.includes("npm run rebuild-index"))).toHaveLength(1);
    await work();
    expect(await tasks(), "nobody tries a dead letter again").toBe(1);
    await rebuild();
    await work();
    expect(await tasks()).toBe(0);
    expect(await numbersFor("Tashpolat Teyip")).toEqual([bad.ref.number]);
  });

  it("blames no record when the engine cannot be reached", async () => {
    await publishEntry(db, "Abdusalam Muhemmet");
    const down: SearchEngine = { ...postgresEngine, write: () => Promise.reject(new EngineUnavailable("down")) };
    await expect(work(down)).rejects.toThrow("down");
    expect(await db.indexTask.findMany({ where: { attempts: { gt: 0 } } })).toEqual([]);
    await work();
    expect(await tasks()).toBe(0);
  });

  it("does not let an older state overtake a newer one", async () => {
    const { recordId } = await publishEntry(db, "Old Spelling");
    await work();
    const revision = (await db.publicRecord.findUniqueOrThrow({ where: { id: recordId } })).revision;
    await postgresEngine.write({ put: [{ recordId, kind: "entry", number: 1, revision: revision - 1n, names: [], texts: [] }], remove: [] });
    expect(await drift()).toEqual([]);
  });
});

describe("building the index anew", () => {
  it("happens by itself when keys have changed, while the old index answers", async () => {
    const { ref } = await publishEntry(db, "Gheyret Niyaz");
    await work();
    await db.searchIndex.updateMany({ data: { version: "names 0, documents 0" } });
    expect(await numbersFor("Gheyret Niyaz")).toEqual([ref.number]);
    await work();
    expect(said.join()).toContain("Built the postgres index");
    expect(await drift()).toEqual([]);
    expect((await db.searchIndex.findFirstOrThrow()).version).not.toContain("names 0");
  });

  it("takes up every change that comes meanwhile, and answers at any time", async () => {
    const reviewer = await buildCurator(db, "reviewer");
    const entries = [];
    for (let number = 0; number < 12; number += 1) entries.push(await publishEntry(db, `Sattar Sawut ${"abcdefghijkl"[number]}`));
    await work();
    let isBuilding = true;
    const building = (async () => {
      for (let round = 0; round < 5; round += 1) await rebuild();
      isBuilding = false;
    })();
    const last = entries[11]!;
    while (isBuilding) {
      const index = Math.floor(Math.random() * 10);
      await withdraw(reviewer, { ref: entries[index]!.ref, kind: "error", reason: "test" });
      expect((await numbersFor("Sattar Sawut")).includes(entries[index]!.ref.number)).toBe(false);
      await reinstate(reviewer, { ref: entries[index]!.ref, reason: "test" });
      expect(await numbersFor("Sattar Sawut l")).toContain(last.ref.number);
    }
    await building;
    await work();
    expect(await drift()).toEqual([]);
  });

  it("leaves the old index as it was when it is interrupted, and nothing behind", async () => {
    const broken: SearchEngine = {
      ...postgresEngine,
      rebuild: async () => ({ ...(await postgresEngine.rebuild()), finish: () => Promise.reject(new Error("no disk")) }),
    };
    await expect(whileWriting(broken, (lock) => rebuildIndex(broken, { lock, say }))).rejects.toThrow("no disk");
    expect(await db.$queryRaw`SELECT relname FROM pg_class WHERE relname LIKE 'search%_next%'`).toEqual([]);
    expect(await drift()).toEqual([]);
  });

  it("keeps the tables and indexes that the migrations made", async () => {
    const shape = () => db.$queryRaw`SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'search_%' ORDER BY 1`;
    const before = await shape();
    await rebuild();
    expect(await shape()).toEqual(before);
  });
});

describe("comparing the index with what is published", () => {
  it("repairs what was lost, what is old and what should not be there", async () => {
    const [lost, old, gone] = [await publishEntry(db, "Rahile Dawut"), await publishEntry(db, "Iminjan Seydin"), await publishEntry(db, "Ablajan Awut")];
    await work();
    await db.$executeRaw`DELETE FROM "search_record" WHERE "recordId" = ${lost.recordId}::uuid`;
    await db.$executeRaw`DELETE FROM "search_text" WHERE "recordId" = ${lost.recordId}::uuid`;
    await db.$executeRaw`UPDATE "search_record" SET "revision" = 0 WHERE "recordId" = ${old.recordId}::uuid`;
    await withdraw(await buildCurator(db, "reviewer"), { ref: gone.ref, kind: "request", reason: "test" });
    await db.indexTask.deleteMany();
    await work();
    expect(said.join()).toContain("differs from what is published");
    expect(await numbersFor("Rahile Dawut")).toEqual([lost.ref.number]);
    const held: string[] = [];
    for await (const { recordId } of postgresEngine.listIndexed()) held.push(recordId);
    expect(held).toContain(old.recordId);
    expect(held).not.toContain(gone.recordId);
  });
});
