/** Longer words than this are not compared: nobody types them. */
const LONGEST = 40;
const table = new Uint8Array((LONGEST + 1) ** 2);

/** Slips of the keyboard between two words of one script: letters left out, added, replaced or swapped. */
function typingDistance(one: string, other: string): number {
  const width = other.length + 1;
  const at = (y: number, x: number) => table[y * width + x] ?? 0;
  for (let y = 0; y <= one.length; y++) {
    for (let x = 0; x <= other.length; x++) {
      if (y === 0 || x === 0) {
        table[y * width + x] = y + x;
        continue;
      }
      const isSame = one[y - 1] === other[x - 1];
      let least = Math.min(at(y - 1, x) + 1, at(y, x - 1) + 1, at(y - 1, x - 1) + (isSame ? 0 : 1));
      const isSwapped = y > 1 && x > 1 && one[y - 1] === other[x - 2] && one[y - 2] === other[x - 1];
      if (isSwapped) least = Math.min(least, at(y - 2, x - 2) + 1);
      table[y * width + x] = least;
    }
  }
  return at(one.length, other.length);
}

/** How alike two words of one script are to the fingers, from 0 to 1; whatever is not above the floor is 0. */
export function typingSimilarity(one: string, other: string, floor = 0): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0 || longest > LONGEST || Math.abs(one.length - other.length) >= (1 - floor) * longest) return 0;
  const similarity = 1 - typingDistance(one, other) / longest;
  return similarity > floor ? similarity : 0;
}
