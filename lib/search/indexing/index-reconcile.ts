import "server-only";
import { listPublishedRevisions } from "./index-records";
import { noteChecked } from "./index-state-queries";
import { addTasks } from "./index-task-queries";
import { inBatches } from "@/lib/in-batches";
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
  for (const records of inBatches(wrong, BATCH)) await addTasks(engine.name, records);
  // Nothing is published under these ids, whatever they are: they need no task to go away.
  for (const remove of inBatches(unknown, BATCH)) await engine.write({ put: [], remove });
  await noteChecked(engine.name);
  return { corrected: wrong.length + unknown.length };
}
