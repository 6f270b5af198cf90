import { alignParts, bitsOf } from "./align-parts";
import type { Alignment } from "./align-parts";
import { compareBeginning, compareUnits, WORTH_PAIRING } from "./compare-units";
import type { UnitMatch } from "./compare-units";
import type { NameKeys, NamePart } from "./name-keys";
import { unitOf } from "./name-unit";
import type { NameUnit } from "./name-unit";

/** Whether the last part of the query is being typed; where it is not, it may still be cut short. */
type Place = "typing" | "last" | "inside";

const COMMON_WEIGHT = 0.45;
const OPTIONAL_WEIGHT = 0.25;
/** What a word split in two or joined costs. */
const JOINED_COST = 0.02;
/** Parts taken as one word are compared only where their lengths can agree. */
const LENGTHS_AGREE = 0.55;
const SHORTEST_BEGINNING = 2;
/** What a beginning is worth at least, and what a whole word adds. */
const BEGINNING_WORTH = { typing: [0.85, 0.13], last: [0.5, 0.4] } as const;
const NOTHING: UnitMatch = { similarity: 0, reason: "similar" };

/** Makes a function that sets names against a query; it remembers what it has compared, since names share parts. */
export function makeAligner(asked: NameKeys, isPrefix: boolean, rarityOf: (fold: string) => number) {
  const last = asked.parts.length - 1;
  const weights = new Map<string, number>();
  const weigh = (part: NamePart) => {
    const fold = part.folds[0] ?? "";
    let weight = weights.get(fold);
    if (weight === undefined) weights.set(fold, (weight = COMMON_WEIGHT + (1 - COMMON_WEIGHT) * clamp(rarityOf(fold))));
    return part.isOptional ? weight * OPTIONAL_WEIGHT : weight;
  };
  const askedWeights = asked.parts.map(weigh);
  const askedRuns = runsOf(asked.parts);
  const places: Place[] = [];
  const matches: Map<string, UnitMatch>[] = [];

  return (held: readonly NamePart[]): Alignment => {
    const heldRuns = runsOf(held);
    const compare = (one: number, met: number): UnitMatch => {
      const other = (heldRuns[met] ??= makeRun(held, met));
      const known = (matches[one] ??= new Map<string, UnitMatch>());
      let match = known.get(other.key);
      if (match === undefined) {
        const run = (askedRuns[one] ??= makeRun(asked.parts, one));
        const place = (places[one] ??= (one >> last) & 1 ? (isPrefix ? "typing" : "last") : "inside");
        const areJoined = isJoined(one) || isJoined(met);
        const canAgree = !areJoined || place === "typing" || Math.min(run.length, other.length) >= LENGTHS_AGREE * Math.max(run.length, other.length);
        match = canAgree ? compareRuns(unitOf(run.members, run.key), unitOf(other.members, other.key), areJoined ? JOINED_COST : 0, place) : NOTHING;
        known.set(other.key, match);
      }
      return match;
    };
    return alignParts(asked.parts.length, held.length, { compare, askedWeights, heldWeights: held.map(weigh) });
  };
}

/** Neighbouring parts of a name: what they are remembered by, and how long they sound. */
interface Run {
  members: readonly NamePart[];
  key: string;
  length: number;
}

/** The runs of names by their bit sets, for as long as anybody remembers the names: the same ones are compared in every search. */
const runsOfNames = new WeakMap<readonly NamePart[], Run[]>();

function runsOf(parts: readonly NamePart[]): Run[] {
  let runs = runsOfNames.get(parts);
  if (runs === undefined) runsOfNames.set(parts, (runs = []));
  return runs;
}

function makeRun(parts: readonly NamePart[], bits: number): Run {
  const members = bitsOf(bits).flatMap((at) => parts[at] ?? []);
  const length = members.reduce((total, { folds }) => total + (folds[0]?.length ?? 0), 0);
  return { members, key: members.map(({ text }) => text).join(" "), length };
}

function compareRuns(one: NameUnit, other: NameUnit, joinedCost: number, place: Place): UnitMatch {
  const whole = compareUnits(one, other);
  const match = joinedCost === 0 ? whole : { similarity: whole.similarity - joinedCost, reason: whole.reason };
  const canBegin = place === "typing" || (place === "last" && joinedCost === 0 && one.text.length >= SHORTEST_BEGINNING);
  if (!canBegin) return match;
  const [least, more] = BEGINNING_WORTH[place];
  const worth = least + more * Math.min(1, (one.readings[0]?.weight ?? 0) / (other.readings[0]?.weight || 1));
  const floor = Math.max(match.similarity, WORTH_PAIRING) + joinedCost;
  const beginning = floor >= worth ? 0 : worth * compareBeginning(one, other, floor / worth) - joinedCost;
  return beginning > match.similarity ? { similarity: beginning, reason: "beginning" } : match;
}

const isJoined = (run: number) => (run & (run - 1)) !== 0;
const clamp = (value: number) => Math.min(1, Math.max(0, value));
