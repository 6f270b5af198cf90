import { WORTH_PAIRING } from "./compare-units";
import type { UnitMatch } from "./compare-units";

/** One or more neighbouring parts of the query, met by one or more of the form. */
export interface AlignedParts {
  asked: number;
  held: number;
  match: UnitMatch;
}

/** How two names' parts are set against each other, in any order. */
export interface Alignment {
  pairs: AlignedParts[];
  /** What of the query and of the form has met, from 0 to 1, by weight. */
  askedCover: number;
  heldCover: number;
  isReordered: boolean;
}

/** Parts as bit sets, so that neighbours written as one word can be met as one. */
export interface Comparison {
  compare: (asked: number, held: number) => UnitMatch;
  askedWeights: readonly number[];
  heldWeights: readonly number[];
}

const LONGEST_RUN = 4;
const MOST_ALIGNED = 6;

/** Runs of neighbouring parts that begin at a part, as bit sets. */
function runsFrom(start: number, count: number): number[] {
  const runs: number[] = [];
  let bits = 0;
  for (let at = start; at < Math.min(count, start + LONGEST_RUN); at++) runs.push((bits |= 1 << at));
  return runs;
}

/** The best setting of the parts of two names against each other. */
export function alignParts(askedLength: number, heldLength: number, comparison: Comparison): Alignment {
  const [askedCount, heldCount] = [Math.min(askedLength, MOST_ALIGNED), Math.min(heldLength, MOST_ALIGNED)];
  const { askedWeights, heldWeights, compare } = comparison;
  let best: AlignedParts[] = [];
  let bestValue = 0;
  const current: AlignedParts[] = [];
  const rest = (from: number) => sum(askedWeights.slice(from, askedCount));

  const place = (from: number, used: number, value: number): void => {
    if (value > bestValue + 1e-6) [best, bestValue] = [[...current], value];
    if (from >= askedCount || value + rest(from) * 1.25 <= bestValue) return;
    for (const run of runsFrom(from, askedCount)) {
      const next = from + bitCount(run);
      for (let start = 0; start < heldCount; start++) {
        for (const met of runsFrom(start, heldCount)) {
          if ((used & met) !== 0) break;
          if (bitCount(run) > 1 && bitCount(met) > 1) continue;
          const match = compare(run, met);
          if (match.similarity < WORTH_PAIRING) continue;
          current.push({ asked: run, held: met, match });
          const gain = weightOf(run, askedWeights) * match.similarity + 0.2 * weightOf(met, heldWeights) * match.similarity;
          place(next, used | met, value + gain);
          current.pop();
        }
      }
    }
    place(from + 1, used, value);
  };
  place(0, 0, 0);

  const askedCover = sum(best.map(({ asked: run, match }) => weightOf(run, askedWeights) * match.similarity)) / sum(askedWeights);
  const heldCover = sum(best.map(({ held: run }) => weightOf(run, heldWeights))) / sum(heldWeights);
  const isReordered = best.some((pair, at) => at > 0 && pair.held < (best[at - 1]?.held ?? 0));
  return { pairs: best, askedCover, heldCover, isReordered };
}

const bitSets = Array.from({ length: 1 << MOST_ALIGNED }, (_, bits) =>
  Array.from({ length: MOST_ALIGNED }, (_, at) => at).filter((at) => (bits >> at) & 1),
);

/** The numbers in a bit set. */
export function bitsOf(bits: number): readonly number[] {
  return bitSets[bits] ?? [];
}

const bitCount = (bits: number) => bitsOf(bits).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const weightOf = (bits: number, weights: readonly number[]) => sum(bitsOf(bits).map((at) => weights[at] ?? 0));
