/** Longer words than this are not compared: nobody types them. */
const LONGEST = 40;
const table = new Uint8Array((LONGEST + 1) ** 2);

/** Slips of the keyboard between two words of at most 40 letters: letters left out, added, replaced or swapped; Infinity beyond the limit. */
export function typingDistance(one: string, other: string, limit: number): number {
  const width = other.length + 1;
  for (let x = 0; x < width; x++) table[x] = x;
  for (let y = 1; y <= one.length; y++) {
    const row = y * width;
    const code = one.charCodeAt(y - 1);
    let best = (table[row] = y);
    for (let x = 1; x < width; x++) {
      const at = row + x;
      const met = other.charCodeAt(x - 1);
      let least = (table[at - width - 1] as number) + (code === met ? 0 : 1);
      least = Math.min(least, (table[at - width] as number) + 1, (table[at - 1] as number) + 1);
      const isSwapped = y > 1 && x > 1 && code === other.charCodeAt(x - 2) && one.charCodeAt(y - 2) === met;
      if (isSwapped) least = Math.min(least, (table[at - 2 * width - 2] as number) + 1);
      table[at] = least;
      if (least < best) best = least;
    }
    // A swap reaches one row back, and can save one more slip.
    if (best > limit + 1) return Infinity;
  }
  return table[one.length * width + other.length] as number;
}

/** How alike two words of one script are to the fingers, from 0 to 1; whatever is not above the floor is 0. */
export function typingSimilarity(one: string, other: string, floor = 0): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0 || longest > LONGEST || Math.abs(one.length - other.length) >= (1 - floor) * longest) return 0;
  const similarity = 1 - typingDistance(one, other, (1 - floor) * longest) / longest;
  return similarity > Math.max(floor, 0) ? similarity : 0;
}
