import { replacementCosts, silenceCosts } from "./sounds";

/** Sounds ready to be compared: their codes, and how much there is to hear. */
export interface Heard {
  sounds: string;
  codes: Uint8Array;
  weight: number;
}

const LONGEST = 64;
const SIGNS = 128;
const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)] as const;

/** Makes sounds ready to be compared. */
export function hear(sounds: string): Heard {
  const codes = new Uint8Array(Math.min(sounds.length, LONGEST));
  let weight = 0;
  for (let at = 0; at < codes.length; at++) {
    codes[at] = sounds.charCodeAt(at) % SIGNS;
    weight += silenceCosts[codes[at] ?? 0] ?? 1;
  }
  return { sounds, codes, weight };
}

/** What it costs to turn one into the other, Infinity beyond the limit; with `isBeginning` the other's end is free. */
function soundDistance({ codes: one }: Heard, { codes: other }: Heard, limit: number, isBeginning: boolean): number {
  const width = other.length;
  let [above, row] = rows;
  above[0] = 0;
  for (let x = 1; x <= width; x++) above[x] = (above[x - 1] as number) + (silenceCosts[other[x - 1] as number] as number);
  for (let y = 1; y <= one.length; y++) {
    const code = one[y - 1] as number;
    const silence = silenceCosts[code] as number;
    let before = (row[0] = (above[0] as number) + silence);
    let least = before;
    for (let x = 1; x <= width; x++) {
      const met = other[x - 1] as number;
      let cost = (above[x - 1] as number) + (replacementCosts[code * SIGNS + met] as number);
      const dropped = (above[x] as number) + silence;
      if (dropped < cost) cost = dropped;
      const added = before + (silenceCosts[met] as number);
      if (added < cost) cost = added;
      row[x] = before = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [above, row] = [row, above];
  }
  if (!isBeginning) return above[width] as number;
  let least = Infinity;
  for (let x = 0; x <= width; x++) least = Math.min(least, above[x] as number);
  return least;
}

/** How alike two rows of sounds are, from 0 to 1; whatever is not above the floor is 0. */
export function soundSimilarity(one: Heard, other: Heard, floor = 0): number {
  if (one.sounds === other.sounds) return 1;
  const scale = (one.weight + other.weight) / 2;
  const limit = (1 - floor) * scale;
  if (Math.abs(one.weight - other.weight) > limit) return 0;
  const similarity = 1 - soundDistance(one, other, limit, false) / scale;
  return similarity > floor ? similarity : 0;
}

/** How well one row of sounds begins the other, from 0 to 1; whatever is not above the floor is 0. */
export function beginningSimilarity(beginning: Heard, whole: Heard, floor = 0): number {
  const similarity = 1 - soundDistance(beginning, whole, (1 - floor) * beginning.weight, true) / beginning.weight;
  return similarity > floor ? similarity : 0;
}
