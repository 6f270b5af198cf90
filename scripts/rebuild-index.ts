import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { rebuildOnDemand } from "@/lib/search/indexing/index-on-demand";
import { listFailedTasks } from "@/lib/search/indexing/index-task-queries";
import type { SearchEngine } from "@/lib/search/search-engine";
import { searchEngines } from "@/lib/search/search-engines";
import { prepareDatabase } from "./prepare-database";
import { runScript } from "./run-script";

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
  const problem = await rebuildOnDemand(engine, { say: (line) => console.log(line), onProgress: progressTeller(engine.name) });
  const failed = await listFailedTasks(engine.name);
  if (problem !== null || failed.length > 0) process.exitCode = 1;
  if (problem !== null) console.error(`The ${engine.name} index was not built: ${problem}`);
  if (failed.length > 0) console.error(`${count(failed.length)} records are not in the ${engine.name} index:`);
  for (const { kind, number, attempts, lastError } of failed.slice(0, 50)) {
    console.error(`  ${kind} ${number}, ${attempts} attempts: ${lastError ?? "no reason given"}`);
  }
}

function progressTeller(name: string): (done: number, total: number) => void {
  let toldAt = Date.now();
  return (done, total) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    console.log(`${name}: ${count(done)} of ${count(total)} records.`);
  };
}
