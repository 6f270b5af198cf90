import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { whileLocked } from "@/lib/db/advisory-lock";
import type { HeldLock } from "@/lib/db/advisory-lock";
import { IndexAbsent } from "@/lib/search/engine-unavailable";
import { noteFailure, noteLost } from "./index-state-queries";
import { rebuildIndex } from "./index-rebuild";
import { reconcileIndex } from "./index-reconcile";
import { listDueTasks, readIndexState, registerIndex } from "./index-task-queries";
import type { IndexState } from "./index-task-queries";
import { INDEX_VERSION } from "./index-version";
import { handleTasks, messageOf } from "./index-write";
import type { SearchEngine, SearchEngineName } from "@/lib/search/search-engine";

/** One lock per index; any numbers do, as long as every process of one database takes the same. */
const LOCKS: Record<SearchEngineName, number> = { postgres: 4_786_772_411, meilisearch: 4_786_772_412 };
const BATCH = 200;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;
const CHECK_EVERY_MS = 60 * 60_000;

/** Holds the lock of an index while working on it; null when another process does. */
export function whileWriting<Result>(engine: SearchEngine, work: (lock: HeldLock) => Promise<Result>): Promise<Result | null> {
  return whileLocked(LOCKS[engine.name], work);
}

/** Keeps an index up to date until it is told to stop. */
export class IndexWorker {
  private readonly stopping = new AbortController();
  private isChecked = false;
  private failures = 0;
  private lastFailure = "";

  constructor(
    private readonly engine: SearchEngine,
    private readonly say: (line: string) => void,
    private readonly onProgress?: (done: number, total: number) => void,
  ) {}

  /** Looks for work again and again; never throws, because nobody could act on it but the next attempt. */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.workOnce();
        this.failures = 0;
        this.lastFailure = "";
      } catch (error) {
        await this.note(error);
      }
      const pause = Math.min(PAUSE_MS * 2 ** Math.min(this.failures, 10), LONGEST_PAUSE_MS);
      await wait(pause, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  /** Ends after what is under way. */
  stop(): void {
    this.stopping.abort();
  }

  /** Does all that can be done now. */
  async workOnce(): Promise<void> {
    const state = await readIndexState(this.engine.name);
    if (state === null) await registerIndex(this.engine.name);
    else if (this.hasWork(state)) await whileWriting(this.engine, (lock) => this.work(lock));
  }

  private hasWork(state: IndexState): boolean {
    return state.due > 0 || needsBuild(state) || this.needsCheck(state);
  }

  private needsCheck({ checkedAt }: IndexState): boolean {
    return !this.isChecked || checkedAt === null || Date.now() - checkedAt.getTime() > CHECK_EVERY_MS;
  }

  private async work(lock: HeldLock): Promise<void> {
    // Somebody else may have done it while this process waited for the lock.
    const state = await readIndexState(this.engine.name);
    if (state === null) return;
    if (needsBuild(state)) {
      const { records, seconds } = await rebuildIndex(this.engine, { lock, say: this.say, onProgress: this.onProgress });
      this.isChecked = true;
      this.say(`Built the ${this.engine.name} index of ${records} records in ${seconds.toFixed(1)} s.`);
    } else if (this.needsCheck(state)) {
      const { corrected } = await reconcileIndex(this.engine);
      this.isChecked = true;
      if (corrected > 0) this.say(`The ${this.engine.name} index differs from what is published in ${corrected} records; they are indexed again.`);
    }
    while (!lock.isLost() && !this.stopping.signal.aborted) {
      const tasks = await listDueTasks(this.engine.name, BATCH);
      if (tasks.length === 0) return;
      await handleTasks({ engine: this.engine, isLive: true, build: null }, tasks, this.say);
    }
  }

  /** The same trouble is told once, and kept where an operator finds it. */
  private async note(error: unknown): Promise<void> {
    this.failures += 1;
    const message = messageOf(error);
    if (message !== this.lastFailure) this.say(`The ${this.engine.name} index waits: ${message}`);
    this.lastFailure = message;
    if (error instanceof IndexAbsent) await noteLost(this.engine.name).catch(() => undefined);
    await noteFailure(this.engine.name, message).catch(() => undefined);
  }
}

function needsBuild({ version, rebuildRequestedAt }: IndexState): boolean {
  return version !== INDEX_VERSION || rebuildRequestedAt !== null;
}
