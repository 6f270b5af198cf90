import { replacementCosts, silenceCosts } from "./sounds";

const LONGEST = 64;
const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)] as const;

/** How much there is to hear. */
export function soundWeight(sounds: string): number {
  let weight = 0;
  for (let at = 0; at < sounds.length; at++) weight += silenceCosts[sounds.charCodeAt(at)] ?? 1;
  return weight;
}

/** What it costs to turn one row of sounds into the other; with `isPrefix` the other's end costs nothing. */
export function soundDistance(one: string, other: string, isPrefix = false): number {
  const [height, width] = [Math.min(one.length, LONGEST), Math.min(other.length, LONGEST)];
  let [above, row] = rows;
  above[0] = 0;
  for (let x = 1; x <= width; x++) above[x] = (above[x - 1] ?? 0) + (silenceCosts[other.charCodeAt(x - 1)] ?? 1);
  for (let y = 1; y <= height; y++) {
    const code = one.charCodeAt(y - 1);
    const silence = silenceCosts[code] ?? 1;
    row[0] = (above[0] ?? 0) + silence;
    for (let x = 1; x <= width; x++) {
      const met = other.charCodeAt(x - 1);
      row[x] = Math.min(
        (above[x - 1] ?? 0) + (replacementCosts[code * 128 + met] ?? 1),
        (above[x] ?? 0) + silence,
        (row[x - 1] ?? 0) + (silenceCosts[met] ?? 1),
      );
    }
    [above, row] = [row, above];
  }
  if (!isPrefix) return above[width] ?? 0;
  let least = Infinity;
  for (let x = 0; x <= width; x++) least = Math.min(least, above[x] ?? Infinity);
  return least;
}

/** How alike two rows of sounds are, from 0 to 1. */
export function soundSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  return Math.max(0, 1 - (2 * soundDistance(one, other)) / (soundWeight(one) + soundWeight(other)));
}

/** How well one row of sounds begins the other, from 0 to 1. */
export function beginningSimilarity(beginning: string, whole: string): number {
  return Math.max(0, 1 - soundDistance(beginning, whole, true) / soundWeight(beginning));
}
