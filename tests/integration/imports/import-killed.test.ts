import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environmentWith } from "@/lib/env";
import { generatedFile } from "@/scripts/bench/generated-collection";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { databaseDump } from "./database-dump";
import { ImportFiles } from "./import-fixture";

const files = new ImportFiles();
let file = "";
let [killed, whole]: TestDatabase[] = [];
beforeAll(async () => {
  file = files.write([...generatedFile({ entries: 150, seed: 7 })].join(""));
  killed = await createTestDatabase();
  whole = await createTestDatabase();
});
afterAll(async () => {
  files.remove();
  await killed?.drop();
  await whole?.drop();
});

function startImport(database: TestDatabase, ...options: string[]) {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import=tsx", "scripts/import.ts", file, ...options], {
    stdio: ["ignore", "ignore", "pipe"],
    env: environmentWith({ DATABASE_URL: database.url }),
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}

/** Kills an import as soon as `enough` holds of its database. */
async function killOnce(database: TestDatabase, enough: () => Promise<boolean>, ...options: string[]): Promise<void> {
  const { child, ended } = startImport(database, ...options);
  while (child.exitCode === null && !(await enough())) await wait(5);
  child.kill("SIGKILL");
  await ended;
}

test("an import that is killed again and again, and then run to its end, leaves what an undisturbed one leaves", async () => {
  if (!killed || !whole) throw new Error("There is no database.");
  const { db } = killed;
  const undisturbed = await startImport(whole).ended;
  expect(undisturbed.said).toMatch(/ 0 of [\d,]+ were refused/);
  expect(undisturbed.code).toBe(0);
  const total = await whole.db.importedRecord.count();

  const reached: number[] = [];
  for (const share of [0, 0.5]) {
    await killOnce(killed, async () => (await db.importedRecord.count()) > share * total);
    reached.push(await db.importedRecord.count());
  }
  expect(reached[0]).toBeGreaterThan(0);
  expect(reached[0]).toBeLessThan(total);
  const resumed = await startImport(killed).ended;
  expect(resumed.code).toBe(0);
  expect(comparable(await databaseDump(killed))).toEqual(comparable(await databaseDump(whole)));
}, 240_000);

test("a publication that is killed goes on where it stopped, and once done changes nothing more", async () => {
  if (!killed) throw new Error("There is no database.");
  const { db } = killed;
  await killOnce(killed, async () => (await db.publicRecord.count()) > 0, "--publish");
  const first = await db.publicRecord.count();
  const resumed = await startImport(killed, "--publish").ended;
  expect(resumed.said).toMatch(/Published [\d,]+ new records/);
  expect(resumed.code).toBe(0);
  expect(await db.publicRecord.count({ where: { kind: "entry" } })).toBe(150);
  expect(await db.publicRecord.count()).toBeGreaterThanOrEqual(first);

  const versions = await db.recordVersion.count();
  const again = await startImport(killed, "--publish").ended;
  expect(again.said).toContain("Published 0 new records and 0 new versions");
  expect(await db.recordVersion.count()).toBe(versions);
}, 240_000);

/** Events tell of runs, so each has its own reason; everything else must be equal. */
function comparable(dump: Record<string, string[]>): Record<string, string[]> {
  return { ...dump, event: (dump.event ?? []).map((row) => row.replace(/"reason":"[^"]*"/, "")).sort() };
}
