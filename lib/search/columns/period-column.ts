import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { PeriodMode } from "@/lib/search/entry-list-sorts";
import { grown } from "./grow-array";
import { SEVERAL } from "./value-columns";
import type { Failures } from "./value-columns";

/** When somebody was first detained: the first and last day that it can have been; null is open. */
export interface DetentionWindow {
  from: number | null;
  to: number | null;
  /** The date itself is in doubt, so it is surely nowhere. */
  isDoubtful: boolean;
}

/** The first and last day of a period that is asked for, and how vague dates are treated. */
export interface PeriodBounds {
  from: number;
  to: number;
  mode: PeriodMode;
}

const ALWAYS = 2 ** 30;
const [UNDATED, DATED, DOUBTFUL] = [0, 1, 2];

/** A day such as `2017-03-15` as a whole number. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The period that a filter asks for. */
export function boundsOf({ from, to, period }: EntryFilter): PeriodBounds {
  return { from: from === null ? -ALWAYS : dayNumber(from), to: to === null ? ALWAYS : dayNumber(to), mode: period };
}

/**
 * When entries were detained. Surely: the whole window lies in the period. Possibly: some of it can. An end that is
 * not known is open; who has no dated detention is in no period, and a doubtful date is surely nowhere.
 */
export class PeriodColumn {
  private from = new Int32Array(0);
  private to = new Int32Array(0);
  private state = new Uint8Array(0);

  put(entry: number, window: DetentionWindow | null): void {
    this.from = grown(this.from, entry + 1);
    this.to = grown(this.to, entry + 1);
    this.state = grown(this.state, entry + 1);
    // An open end lies beyond every period, even beyond one that is open itself.
    this.from[entry] = window?.from ?? -ALWAYS - 1;
    this.to[entry] = window?.to ?? ALWAYS + 1;
    this.state[entry] = window === null ? UNDATED : window.isDoubtful ? DOUBTFUL : DATED;
  }

  /** Marks the entries that were not detained in the period. */
  leaveOut(entries: Int32Array, bounds: PeriodBounds, failures: Failures, mark: number): void {
    for (let index = 0; index < entries.length; index += 1) {
      if (!this.isIn(entries[index] ?? 0, bounds, bounds.mode)) failures[index] = failures[index] === 0 ? mark : SEVERAL;
    }
  }

  /** How many of the entries were detained in the period, surely and possibly. */
  count(entries: Int32Array, bounds: PeriodBounds): Map<PeriodMode, number> {
    let [surely, possibly] = [0, 0];
    for (const entry of entries) {
      if (this.isIn(entry, bounds, "surely")) surely += 1;
      if (this.isIn(entry, bounds, "possibly")) possibly += 1;
    }
    return new Map([["possibly", possibly], ["surely", surely]]);
  }

  private isIn(entry: number, bounds: PeriodBounds, mode: PeriodMode): boolean {
    const state = this.state[entry] ?? UNDATED;
    const from = this.from[entry] ?? 0;
    const to = this.to[entry] ?? 0;
    if (mode === "possibly") return state !== UNDATED && to >= bounds.from && from <= bounds.to;
    return state === DATED && (bounds.from === -ALWAYS || from >= bounds.from) && (bounds.to === ALWAYS || to <= bounds.to);
  }
}
