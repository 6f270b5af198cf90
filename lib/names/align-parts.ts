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

/** Runs of neighbouring parts as bit sets, by how many parts there are and by the part that they begin with. */
const runs = Array.from({ length: MOST_ALIGNED + 1 }, (_, count) =>
  Array.from({ length: count }, (_, start) =>
    Array.from({ length: Math.min(LONGEST_RUN, count - start) }, (_, more) => ((2 << more) - 1) << start),
  ),
);
const runsFrom = (start: number, count: number) => runs[count]?.[start] ?? [];

/** The best setting of the parts of two names against each other. */
export function alignParts(askedLength: number, heldLength: number, comparison: Comparison): Alignment {
  const [askedCount, heldCount] = [Math.min(askedLength, MOST_ALIGNED), Math.min(heldLength, MOST_ALIGNED)];
  const { askedWeights, heldWeights, compare } = comparison;

  /** What the part of the query, alone or with its neighbours, can be set against. */
  const optionsFrom = (from: number) => {
    const options: { pair: AlignedParts; gain: number; next: number }[] = [];
    for (const asked of runsFrom(from, askedCount)) {
      const size = bitCount(asked);
      for (let start = 0; start < heldCount; start++) {
        for (const held of runsFrom(start, heldCount)) {
          if (size > 1 && bitCount(held) > 1) continue;
          const match = compare(asked, held);
          if (match.similarity < WORTH_PAIRING) continue;
          const gain = (weightOf(asked, askedWeights) + 0.2 * weightOf(held, heldWeights)) * match.similarity;
          options.push({ pair: { asked, held, match }, gain, next: from + size });
        }
      }
    }
    return options;
  };

  const known: ReturnType<typeof optionsFrom>[] = [];
  const rests = restsOf(askedWeights, askedCount);
  const current: AlignedParts[] = [];
  let best: AlignedParts[] = [];
  let bestValue = 0;
  const place = (from: number, used: number, value: number): void => {
    if (value > bestValue + 1e-6) [best, bestValue] = [[...current], value];
    if (from >= askedCount || value + (rests[from] ?? 0) * 1.25 <= bestValue) return;
    for (const { pair, gain, next } of (known[from] ??= optionsFrom(from))) {
      if ((used & pair.held) !== 0) continue;
      current.push(pair);
      place(next, used | pair.held, value + gain);
      current.pop();
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

/** What all parts from each one on weigh together. */
function restsOf(weights: readonly number[], count: number): number[] {
  const rests: number[] = [];
  for (let from = count - 1, rest = 0; from >= 0; from--) rests[from] = rest += weights[from] ?? 0;
  return rests;
}

function weightOf(bits: number, weights: readonly number[]): number {
  let weight = 0;
  for (const at of bitsOf(bits)) weight += weights[at] ?? 0;
  return weight;
}
