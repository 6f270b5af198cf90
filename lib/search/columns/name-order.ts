/** Where the name of an entry stands: right after the name of another entry, or before all. */
export interface NamePlace {
  number: number;
  after: number | null;
}

/**
 * The order of names with some entries in new places: those that have no place have lost their names. Null where
 * somebody stands after an entry that is not in the order.
 */
export function withMoved(order: Int32Array, moved: ReadonlySet<number>, places: readonly NamePlace[]): Int32Array | null {
  const follower = new Map(places.map(({ number, after }) => [after, number]));
  const next = new Int32Array(order.length + places.length);
  let [count, placed] = [0, 0];
  // Whoever moved may stand after another that moved.
  const writeFollowers = (after: number | null) => {
    for (let number = follower.get(after); number !== undefined; number = follower.get(number)) {
      next[count++] = number;
      placed += 1;
    }
  };
  writeFollowers(null);
  for (const number of order) {
    if (moved.has(number)) continue;
    next[count++] = number;
    writeFollowers(number);
  }
  return placed === places.length ? next.slice(0, count) : null;
}

/** These entries in the order of names; those that have none come last, by number. */
export function inNameOrder(entries: Int32Array, order: Int32Array): Int32Array {
  const largest = entries.at(-1) ?? 0;
  const isWaiting = new Uint8Array(largest + 1);
  for (const number of entries) isWaiting[number] = 1;
  const ordered = new Int32Array(entries.length);
  let count = 0;
  for (const numbers of [order, entries]) {
    for (const number of numbers) {
      if (isWaiting[number] !== 1) continue;
      isWaiting[number] = 0;
      ordered[count++] = number;
    }
  }
  return ordered;
}
