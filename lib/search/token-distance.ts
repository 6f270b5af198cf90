/** A token of the index and in how many records it stands. */
export interface KnownToken {
  token: string;
  frequency: number;
}

const MOST_NEAR = 24;

/** The tokens that differ from one of these folds by a slip of the pen: one letter, or two in a long one. Nearest first. */
export function nearTokens(folds: readonly string[], known: readonly KnownToken[]): string[] {
  const distances = new Map<string, number>();
  for (const { token } of known) {
    const distance = Math.min(...folds.map((fold) => editDistance(fold, token)));
    const allowed = token.length < 4 ? 0 : token.length < 7 ? 1 : 2;
    if (distance > 0 && distance <= allowed) distances.set(token, distance);
  }
  return [...distances].sort((a, b) => a[1] - b[1]).slice(0, MOST_NEAR).map(([token]) => token);
}

/** How many letters must be changed, added, left out or swapped to come from one word to the other. */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, (older[column - 2] ?? 0) + 1);
      current.push(least);
    }
    older = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
