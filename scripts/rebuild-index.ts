import { setTimeout as wait } from "node:timers/promises";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { readBuild, requestRebuild } from "@/lib/search/indexing/index-state-queries";
import { listFailedTasks, registerIndex } from "@/lib/search/indexing/index-task-queries";
import { IndexWorker, whileWriting } from "@/lib/search/indexing/index-worker";
import type { SearchEngine } from "@/lib/search/search-engine";
import { searchEngines } from "@/lib/search/search-engines";
import { prepareDatabase } from "./prepare-database";
import { runScript } from "./run-script";

const LOOK_EVERY_MS = 500;
const TELL_EVERY_MS = 1_000;
const count = (number: number) => number.toLocaleString("en");

/** `npm run rebuild-index` builds every index anew while the old ones answer, and tries again what was given up. */
await runScript(async () => {
  const database = await connectDatabase();
  try {
    await prepareDatabase(database.url, (line) => console.error(line));
    for (const engine of searchEngines()) await rebuild(engine);
  } finally {
    await closeClient();
    await database.release();
  }
});

async function rebuild(engine: SearchEngine): Promise<void> {
  await registerIndex(engine.name);
  const tell = progressTeller(engine.name);
  const built = await whileWriting(engine, async (lock) => {
    const { records, seconds } = await rebuildIndex(engine, { lock, onProgress: tell, say: (line) => console.error(line) });
    console.log(`Built the ${engine.name} index of ${count(records)} records in ${seconds.toFixed(1)} s.`);
    return true;
  });
  if (built === null) await leaveToServer(engine, tell);
  await new IndexWorker(engine, (line) => console.error(line)).workOnce();
  const failed = await listFailedTasks(engine.name);
  if (failed.length === 0) return;
  process.exitCode = 1;
  console.error(`${count(failed.length)} records are not in the ${engine.name} index:`);
  for (const { kind, number, attempts, lastError } of failed.slice(0, 50)) {
    console.error(`  ${kind} ${number}, ${attempts} attempts: ${lastError ?? "no reason given"}`);
  }
}

/** A running site holds the index: it is asked to build it, and watched until it has. */
async function leaveToServer(engine: SearchEngine, tell: (done: number, total: number) => void): Promise<void> {
  console.log(`Another process keeps the ${engine.name} index; it builds it now.`);
  await requestRebuild(engine.name);
  for (;;) {
    const build = await readBuild(engine.name);
    if (!build || build.rebuildRequestedAt === null) break;
    if (build.buildTotal !== null) tell(build.buildDone ?? 0, build.buildTotal);
    // Whoever held it may have gone without building.
    const isFree = await whileWriting(engine, () => Promise.resolve(true));
    if (isFree) return rebuild(engine);
    await wait(LOOK_EVERY_MS);
  }
  console.log(`The ${engine.name} index was built.`);
}

function progressTeller(name: string): (done: number, total: number) => void {
  let toldAt = Date.now();
  return (done, total) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    console.log(`${name}: ${count(done)} of ${count(total)} records.`);
  };
}
