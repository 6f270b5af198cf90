import "server-only";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import { listForIndex } from "./index-records";
import type { IndexedRecord } from "./index-records";
import { failTask, settleTasks } from "./index-task-queries";
import type { IndexTaskRow } from "./index-task-queries";
import { searchDocument } from "@/lib/search/search-document";
import type { SearchDocument } from "@/lib/search/search-document";
import type { IndexBuild, SearchEngine } from "@/lib/search/search-engine";

/** Where records go: the index that answers, and the one that is being built beside it. */
export interface IndexTargets {
  engine: SearchEngine;
  /** False while there is no index yet that could answer. */
  isLive: boolean;
  build: IndexBuild | null;
}

/**
 * Brings the records of some tasks to their present state and takes the tasks off the list. What the task said at
 * the time does not matter, so one done twice or out of turn does no harm. A record that an index refuses fails by
 * itself and not with its neighbours; an engine that cannot be reached fails nobody.
 */
export async function handleTasks(targets: IndexTargets, tasks: readonly IndexTaskRow[], say: (line: string) => void): Promise<void> {
  const records = await listForIndex(tasks.map((task) => task.recordId));
  try {
    await writeRecords(targets, records);
    await settleTasks(targets.engine.name, records);
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    const [task] = tasks;
    if (!task) return;
    if (tasks.length > 1) {
      for (const one of tasks) await handleTasks(targets, [one], say);
      return;
    }
    const { isDead } = await failTask(targets.engine.name, task, messageOf(error));
    const record = records[0];
    const name = record ? `${record.kind} ${record.number}` : task.recordId;
    say(`The ${targets.engine.name} index refused ${name}${isDead ? " for the last time; npm run rebuild-index tries again" : ""}: ${messageOf(error)}`);
  }
}

async function writeRecords({ engine, isLive, build }: IndexTargets, records: readonly IndexedRecord[]): Promise<void> {
  const put: SearchDocument[] = records.flatMap(({ units, ...record }) => (units === null ? [] : [searchDocument({ ...record, units })]));
  const remove = records.flatMap(({ units, recordId }) => (units === null ? [recordId] : []));
  if (build) {
    if (remove.length > 0) await build.remove(remove);
    if (put.length > 0) await build.put(put);
  }
  if (isLive) await engine.write({ put, remove });
}

/** One line on what went wrong, without control characters, short enough to be kept. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim().slice(0, 500);
}
