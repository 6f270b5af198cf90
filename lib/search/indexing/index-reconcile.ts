import "server-only";
import { listPublishedRevisions } from "./index-records";
import { noteChecked } from "./index-state-queries";
import { addTasks } from "./index-task-queries";
import type { SearchEngine } from "@/lib/search/search-engine";

const BATCH = 1_000;

/**
 * Compares an index with what is published and puts on the list whatever is missing, of another revision, or still
 * there though it was withdrawn: for an index that was restored from a copy, or lost its disk.
 */
export async function reconcileIndex(engine: SearchEngine): Promise<{ corrected: number }> {
  const missing = await listPublishedRevisions();
  const wrong: { recordId: string; revision: bigint }[] = [];
  const unknown: string[] = [];
  for await (const { recordId, revision } of engine.listIndexed()) {
    const published = missing.get(recordId);
    missing.delete(recordId);
    if (published === undefined) unknown.push(recordId);
    else if (published !== revision) wrong.push({ recordId, revision: published });
  }
  for (const [recordId, revision] of missing) wrong.push({ recordId, revision });
  for (let from = 0; from < wrong.length; from += BATCH) await addTasks(engine.name, wrong.slice(from, from + BATCH));
  // Nothing is published under these ids, whatever they are: they need no task to go away.
  for (let from = 0; from < unknown.length; from += BATCH) await engine.write({ put: [], remove: unknown.slice(from, from + BATCH) });
  await noteChecked(engine.name);
  return { corrected: wrong.length + unknown.length };
}
