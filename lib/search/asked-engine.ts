import "server-only";
import { EngineUnavailable } from "./engine-unavailable";
import type { SearchEngine, SearchEngineName } from "./search-engine";

/** What is known of an index when a request begins. */
export interface KnownIndex {
  engine: SearchEngineName;
  isBuilt: boolean;
  isBehind: boolean;
}

/** An engine that has just failed is not asked again for so long: its time limit would be added to every page. */
const REST_MS = 5_000;
const restingUntil = new Map<SearchEngineName, number>();

/**
 * The engines as one request sees them: the preferred one is asked, another one answers in its place, and the
 * request knows afterwards whether what it found can be relied on.
 */
export class AskedEngines {
  /** Nobody could answer in time: something may be missing. */
  isTimedOut = false;
  private isSubstituted = false;
  private readonly deadline: number;
  private readonly usable: readonly SearchEngine[];

  constructor(
    engines: readonly SearchEngine[],
    private readonly known: readonly KnownIndex[],
    /** How long one engine may take, and all of the request. */
    private readonly limits: { lookupMs: number; requestMs: number },
  ) {
    this.deadline = Date.now() + limits.requestMs;
    this.usable = engines.filter((engine) => known.some((index) => index.engine === engine.name && index.isBuilt));
    this.isSubstituted = this.usable[0] !== engines[0];
  }

  /** Whether the answer holds until the collection changes. */
  get isReliable(): boolean {
    const first = this.usable[0];
    return first !== undefined && !this.isTimedOut && !this.isSubstituted && !this.known.some((index) => index.engine === first.name && index.isBehind);
  }

  /** Reads what the answer needs besides engines; `otherwise` where that takes too long. */
  async read<Result>(work: (timeoutMs: number) => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work(Math.max(1, this.deadline - Date.now()));
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      this.isTimedOut = true;
      return otherwise;
    }
  }

  /** Asks the first engine that answers; `otherwise` where none does. */
  async ask<Result>(work: (engine: SearchEngine, timeoutMs: number) => Promise<Result>, otherwise: Result): Promise<Result> {
    for (const engine of this.usable) {
      if ((restingUntil.get(engine.name) ?? 0) > Date.now() && engine !== this.usable.at(-1)) {
        this.isSubstituted = true;
        continue;
      }
      const timeoutMs = Math.min(this.limits.lookupMs, this.deadline - Date.now());
      if (timeoutMs <= 0) break;
      try {
        return await work(engine, timeoutMs);
      } catch (error) {
        if (!(error instanceof EngineUnavailable)) throw error;
        if (engine !== this.usable.at(-1)) restingUntil.set(engine.name, Date.now() + REST_MS);
        this.isSubstituted = true;
      }
    }
    this.isTimedOut = true;
    return otherwise;
  }
}
