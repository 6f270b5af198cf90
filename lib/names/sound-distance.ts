import { isChinese, replacementCosts, silenceCosts, VOWELS } from "./sounds";

/** Sounds ready to be compared: their codes, and how much there is to hear. */
export interface Heard {
  sounds: string;
  codes: readonly number[];
  /** What leaving each sound out costs: in general, and where the other side is Chinese. */
  silences: readonly number[];
  silencesInChinese: readonly number[];
  /** What leaving out all of them costs. */
  weight: number;
  isChinese: boolean;
}

const LONGEST = 64;
const SIGNS = 128;
/** Consonants that close a syllable, and that Chinese characters often leave out: Enver 安华, Tohti 托帝. */
const UNHEARD_CODAS = "rlhxDGq";
const UNHEARD_SHARE = 0.55;
const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)] as const;

/** Makes sounds ready to be compared. */
export function hear(sounds: string): Heard {
  const codes: number[] = [];
  const silences: number[] = [];
  const silencesInChinese: number[] = [];
  let weight = 0;
  for (let at = 0; at < Math.min(sounds.length, LONGEST); at++) {
    const code = sounds.charCodeAt(at) % SIGNS;
    const silence = silenceCosts[code] as number;
    const isUnheard = UNHEARD_CODAS.includes(sounds.charAt(at)) && (at + 1 === sounds.length || !VOWELS.includes(sounds.charAt(at + 1)));
    codes.push(code);
    silences.push(silence);
    silencesInChinese.push(isUnheard ? silence * UNHEARD_SHARE : silence);
    weight += silence;
  }
  return { sounds, codes, silences, silencesInChinese, weight, isChinese: isChinese(sounds) };
}

/** The last row of the table of distances: what it costs to turn one into each beginning of the other, or null. */
function distances(first: Heard, second: Heard, limit: number, from: number) {
  const [one, other] = [first.codes, second.codes];
  const silences = second.isChinese ? first.silencesInChinese : first.silences;
  const otherSilences = first.isChinese ? second.silencesInChinese : second.silences;
  const width = other.length - from;
  let [above, row] = rows;
  above[0] = 0;
  for (let x = 1; x <= width; x++) above[x] = (above[x - 1] as number) + (otherSilences[from + x - 1] as number);
  for (let y = 1; y <= one.length; y++) {
    const code = one[y - 1] as number;
    const silence = silences[y - 1] as number;
    let before = (row[0] = (above[0] as number) + silence);
    let least = before;
    for (let x = 1; x <= width; x++) {
      const met = other[from + x - 1] as number;
      let cost = (above[x - 1] as number) + (replacementCosts[code * SIGNS + met] as number);
      const dropped = (above[x] as number) + silence;
      if (dropped < cost) cost = dropped;
      const added = before + (otherSilences[from + x - 1] as number);
      if (added < cost) cost = added;
      row[x] = before = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return null;
    [above, row] = [row, above];
  }
  return above;
}

/** What it costs to turn one into each beginning of the other, read from a place in the other. Valid until the next call. */
export function endDistances(one: Heard, other: Heard, from: number): Float32Array {
  return distances(one, other, Infinity, from) ?? rows[0];
}

/** How alike two rows of sounds are, from 0 to 1; whatever is not above the floor is 0. */
export function soundSimilarity(one: Heard, other: Heard, floor = 0): number {
  if (one.sounds === other.sounds) return 1;
  const scale = (one.weight + other.weight) / 2;
  const limit = (1 - floor) * scale;
  if (Math.abs(one.weight - other.weight) > limit) return 0;
  const row = distances(one, other, limit, 0);
  if (row === null) return 0;
  const similarity = 1 - (row[other.codes.length] as number) / scale;
  return similarity > floor ? similarity : 0;
}

/** How well one row of sounds begins the other, from 0 to 1; whatever is not above the floor is 0. */
export function beginningSimilarity(beginning: Heard, whole: Heard, floor = 0): number {
  const row = distances(beginning, whole, (1 - floor) * beginning.weight, 0);
  if (row === null) return 0;
  let least = Infinity;
  for (let x = 0; x <= whole.codes.length; x++) least = Math.min(least, row[x] as number);
  const similarity = 1 - least / beginning.weight;
  return similarity > floor ? similarity : 0;
}
