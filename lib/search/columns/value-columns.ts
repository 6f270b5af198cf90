import { grown } from "./grow-array";

/**
 * Why each of some entries is left out: 0 for one that passes every filter, a facet's own mark for one that only
 * this facet leaves out, `SEVERAL` for all others. What a facet counts does not depend on its own choice.
 */
export type Failures = Uint8Array;

/** The mark of an entry that more than one facet leaves out. */
export const SEVERAL = 255;

/** The entries that pass every filter, and those that only the facet of this mark leaves out. */
export function passingBut(entries: Int32Array, failures: Failures, mark = 0): Int32Array {
  const passing = new Int32Array(entries.length);
  let count = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const failure = failures[index];
    if (failure === 0 || failure === mark) passing[count++] = entries[index] ?? 0;
  }
  return passing.subarray(0, count);
}

/** What one facet knows of every entry. An entry's place in the arrays is its number. */
export interface ValueColumn<Value> {
  put(entry: number, values: readonly Value[]): void;
  /** Marks the entries that hold none of the values. */
  leaveOut(entries: Int32Array, values: readonly Value[], failures: Failures, mark: number): void;
  /** How many of the entries hold each value. */
  count(entries: Int32Array): Map<Value, number>;
}

/**
 * Values of which only so many sets occur: each set is kept once, and an entry has the number of its set. Counting
 * entries is then counting sets.
 */
export class SetColumn<Value extends string | number> implements ValueColumn<Value> {
  private readonly sets: (readonly Value[])[] = [[]];
  private readonly known = new Map<string, number>([["", 0]]);
  private setOf = new Uint32Array(0);

  put(entry: number, values: readonly Value[]): void {
    const sorted = values.length < 2 ? values : [...new Set(values)].sort();
    const key = sorted.join(",");
    let set = this.known.get(key);
    if (set === undefined) {
      set = this.sets.push([...sorted]) - 1;
      this.known.set(key, set);
    }
    this.setOf = grown(this.setOf, entry + 1);
    this.setOf[entry] = set;
  }

  leaveOut(entries: Int32Array, values: readonly Value[], failures: Failures, mark: number): void {
    const holds = Uint8Array.from(this.sets, (set) => (set.some((value) => values.includes(value)) ? 1 : 0));
    const { setOf } = this;
    for (let index = 0; index < entries.length; index += 1) {
      if (holds[setOf[entries[index] ?? 0] ?? 0] === 0) failures[index] = failures[index] === 0 ? mark : SEVERAL;
    }
  }

  count(entries: Int32Array): Map<Value, number> {
    const bySet = new Uint32Array(this.sets.length);
    const { setOf } = this;
    for (let index = 0; index < entries.length; index += 1) {
      const set = setOf[entries[index] ?? 0] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + 1;
    }
    const counts = new Map<Value, number>();
    for (const [set, values] of this.sets.entries()) {
      const count = bySet[set] ?? 0;
      if (count > 0) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return counts;
  }
}

/** Numbers of records, of which there are many and in every combination. A record may lie in others, which then count as well. */
export class RecordColumn implements ValueColumn<number> {
  private start = new Int32Array(0);
  private length = new Uint16Array(0);
  private pool = new Int32Array(0);
  private used = 0;
  private largest = 0;
  /** The record that a record lies in; 0 for none. */
  private parents = new Int32Array(0);
  /** While counting: how many entries each record has, and the last of them; nothing in between. */
  private byRecord = new Uint32Array(0);
  private counted = new Uint32Array(0);

  put(entry: number, values: readonly number[]): void {
    const distinct = [...new Set(values)].slice(0, 0xffff);
    this.start = grown(this.start, entry + 1);
    this.length = grown(this.length, entry + 1);
    // What an entry held before is written over where the new values fit; else its place in the pool is given up.
    if (distinct.length > (this.length[entry] ?? 0)) {
      this.pool = grown(this.pool, this.used + distinct.length);
      this.start[entry] = this.used;
      this.used += distinct.length;
    }
    this.length[entry] = distinct.length;
    this.pool.set(distinct, this.start[entry]);
    for (const value of distinct) this.largest = Math.max(this.largest, value);
  }

  /** The record that a record lies in. */
  above(record: number): number | null {
    return this.parents[record] || null;
  }

  /** Says which record lies in which. */
  setParents(parentOf: ReadonlyMap<number, number>): void {
    this.parents = new Int32Array(Math.max(0, ...parentOf.keys()) + 1);
    for (const [record, parent] of parentOf) {
      this.parents[record] = parent;
      this.largest = Math.max(this.largest, record, parent);
    }
  }

  leaveOut(entries: Int32Array, values: readonly number[], failures: Failures, mark: number): void {
    const wanted = this.inside(values);
    const { start, length, pool } = this;
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] ?? 0;
      const from = start[entry] ?? 0;
      const to = from + (length[entry] ?? 0);
      let at = from;
      while (at < to && wanted[pool[at] ?? 0] !== 1) at += 1;
      if (at === to) failures[index] = failures[index] === 0 ? mark : SEVERAL;
    }
  }

  count(entries: Int32Array): Map<number, number> {
    this.byRecord = grown(this.byRecord, this.largest + 1);
    this.counted = grown(this.counted, this.largest + 1);
    const { start, length, pool, parents, byRecord, counted } = this;
    const met: number[] = [];
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] ?? 0;
      const from = start[entry] ?? 0;
      const to = from + (length[entry] ?? 0);
      for (let at = from; at < to; at += 1) {
        let record = pool[at] ?? 0;
        // Whatever lies above a record that was counted for this entry was counted with it.
        while (record > 0 && counted[record] !== index + 1) {
          if (counted[record] === 0) met.push(record);
          counted[record] = index + 1;
          byRecord[record] = (byRecord[record] ?? 0) + 1;
          record = parents[record] ?? 0;
        }
      }
    }
    const counts = new Map<number, number>();
    for (const record of met.sort((a, b) => a - b)) {
      counts.set(record, byRecord[record] ?? 0);
      byRecord[record] = counted[record] = 0;
    }
    return counts;
  }

  /** 1 for each of the records and for everything that lies in them. */
  private inside(records: readonly number[]): Uint8Array {
    const { parents, largest } = this;
    const inside = new Uint8Array(largest + 1);
    for (const record of records) if (record <= largest) inside[record] = 1;
    // A tree has few levels, so going up from each place is quick; a ring ends where it began.
    for (let record = 1; record < parents.length; record += 1) {
      let above = record;
      for (let steps = 0; above > 0 && inside[above] !== 1 && steps < parents.length; steps += 1) above = parents[above] ?? 0;
      if (above > 0 && inside[above] === 1) for (let at = record; inside[at] !== 1; at = parents[at] ?? 0) inside[at] = 1;
    }
    return inside;
  }
}
