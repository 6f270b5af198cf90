import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { SearchEngine } from "@/lib/search/search-engine";
import type { BuildTells } from "./index-rebuild";
import { readBuild, requestRebuild, withdrawRequest } from "./index-state-queries";
import { registerIndex } from "./index-task-queries";
import { IndexWorker } from "./index-worker";

const LOOK_EVERY_MS = 500;
/** After so many tries that failed elsewhere nobody need wait for another. */
const MOST_FAILURES = 3;

/**
 * Has an index built anew and waits until it is: by this process, or by the one that keeps the index. Gives null, or
 * why it was not built; the wish is withdrawn then, since an index that waits to be built is not kept up to date.
 */
export async function rebuildOnDemand(engine: SearchEngine, { say, onProgress }: BuildTells, lookEveryMs = LOOK_EVERY_MS): Promise<string | null> {
  const { name } = engine;
  await registerIndex(name);
  await requestRebuild(name);
  const worker = new IndexWorker(engine, say, onProgress);
  const failures = new Map<number, string>();
  let isTold = false;
  for (;;) {
    await worker.workOnce().catch(async (error: unknown) => {
      await withdrawRequest(name);
      throw error;
    });
    const build = await readBuild(name);
    if (build === null) return `Nobody keeps the ${name} index any more.`;
    const { rebuildRequestedAt, failedAt, lastError } = build;
    if (rebuildRequestedAt === null) {
      if (isTold) say(`The ${name} index is built.`);
      return null;
    }
    if (!isTold) say(`Another process keeps the ${name} index; it builds it now.`);
    isTold = true;
    if (failedAt !== null && failedAt > rebuildRequestedAt && !failures.has(failedAt.getTime())) {
      failures.set(failedAt.getTime(), lastError ?? "no reason given");
      say(`It could not: ${lastError ?? "no reason given"}`);
    }
    if (failures.size >= MOST_FAILURES) {
      await withdrawRequest(name);
      return [...failures.values()].at(-1) ?? null;
    }
    if (build.buildTotal !== null) onProgress?.(build.buildDone ?? 0, build.buildTotal);
    await wait(lookEveryMs);
  }
}
