import "server-only";
import type { HeldLock } from "@/lib/db/advisory-lock";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import { readCollection, streamForIndex } from "./index-records";
import { noteBuild, noteBuilt } from "./index-state-queries";
import { failTask, listDueTasks, readIndexState, reviveTasks, settleUpTo } from "./index-task-queries";
import { handleTasks, messageOf } from "./index-write";
import type { IndexTargets } from "./index-write";
import { searchDocument } from "@/lib/search/search-document";
import type { PublishedRecord } from "@/lib/search/search-document";
import type { IndexBuild, SearchEngine } from "@/lib/search/search-engine";

const BATCH = 500;
/** Tasks that are handled before the next batch of the build. */
const TASKS_BETWEEN = 200;

/** Who is told of a build. */
export interface BuildTells {
  say: (line: string) => void;
  onProgress?: (done: number, total: number) => void;
}

/** How a build is told of and when it has to stop. */
export interface RebuildOptions extends BuildTells {
  lock: HeldLock;
}

/** The work was taken out of this process's hands; somebody else goes on, or it begins again. */
const lockLost = () => new Error("The connection that held the lock broke.");

/**
 * Builds an index anew from all that is published, while the old one answers and is kept up to date: every change
 * that comes meanwhile goes into both. Tasks that were given up are tried again.
 */
export async function rebuildIndex(engine: SearchEngine, { lock, onProgress, say }: RebuildOptions): Promise<{ records: number; seconds: number }> {
  const began = Date.now();
  const state = await readIndexState(engine.name);
  const { published, revision } = await readCollection();
  await reviveTasks(engine.name);
  const build = await engine.rebuild();
  const targets: IndexTargets = { engine, isLive: state !== null && state.builtAt !== null, build };
  let done = 0;
  try {
    await noteBuild(engine.name, 0, published);
    for await (const records of streamForIndex(BATCH)) {
      if (lock.isLost()) throw lockLost();
      await putEach(engine, build, records, say);
      done += records.length;
      await noteBuild(engine.name, done, Math.max(done, published));
      onProgress?.(done, Math.max(done, published));
      if (targets.isLive) await catchUp(targets, say);
    }
    // What the new index holds since it began needs no second look, unless the old one has to hear of it too.
    if (!targets.isLive) await settleUpTo(engine.name, revision);
    await catchUp(targets, say);
    if (lock.isLost()) throw lockLost();
    await build.finish();
  } catch (error) {
    await build.abandon().catch(() => undefined);
    await noteBuild(engine.name, null, null).catch(() => undefined);
    throw error;
  }
  await noteBuilt(engine.name, state?.rebuildRequestedAt ?? null);
  return { records: done, seconds: (Date.now() - began) / 1000 };
}

/** Puts records into the new index; one that it refuses becomes a task of its own and does not hold up the others. */
async function putEach(engine: SearchEngine, build: IndexBuild, records: readonly PublishedRecord[], say: (line: string) => void): Promise<void> {
  try {
    await build.put(records.map(searchDocument));
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    const [record] = records;
    if (!record) return;
    if (records.length > 1) {
      for (const one of records) await putEach(engine, build, [one], say);
      return;
    }
    say(`The ${engine.name} index refused ${record.kind} ${record.number}: ${messageOf(error)}`);
    await failTask(engine.name, { recordId: record.recordId, revision: record.revision, attempts: 0 }, messageOf(error));
  }
}

/** Handles what waits, up to a bound, so that a build gets on even while somebody imports. */
async function catchUp(targets: IndexTargets, say: (line: string) => void): Promise<void> {
  const tasks = await listDueTasks(targets.engine.name, TASKS_BETWEEN);
  if (tasks.length > 0) await handleTasks(targets, tasks, say);
}
