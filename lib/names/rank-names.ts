import { alignParts, bitsOf } from "./align-parts";
import type { Alignment } from "./align-parts";
import { compareBeginning, compareUnits, WORTH_PAIRING } from "./compare-units";
import type { UnitMatch } from "./compare-units";
import { nameKeys } from "./name-keys";
import type { NameKeys, NamePart } from "./name-keys";
import { unitOf } from "./name-unit";
import type { NameUnit } from "./name-unit";
import type { NameMatchReason } from "./vocabulary";

/** A form of a name with its keys. */
export interface NameForm {
  text: string;
  keys: NameKeys;
}

/** A record that may be meant, with the public forms of its name. */
export interface NameCandidate<Id> {
  id: Id;
  forms: readonly NameForm[];
}

/** A record found: how well, whether it is surely the same name, by which form and why. */
export interface RankedName<Id> {
  id: Id;
  score: number;
  isStrong: boolean;
  form: number;
  reason: NameMatchReason;
}

const HOPELESS = 0.38;
const STRONG = 0.9;
const STRONG_PART = 0.85;
const COMMON_WEIGHT = 0.45;
const OPTIONAL_WEIGHT = 0.25;
/** What a word more in the form costs, what another order costs, and what a word split or joined costs. */
const UNASKED_SHARE = 0.15;
const REORDERED_COST = 0.01;
const JOINED_COST = 0.02;
const SHORTEST_BEGINNING = 2;

interface Scored {
  score: number;
  isStrong: boolean;
  reason: NameMatchReason;
}

/** The candidates that a name may mean, best first; a record is worth its best form. */
export function rankNames<Id>(
  query: { text: string; isPrefix: boolean },
  candidates: readonly NameCandidate<Id>[],
  rarityOf: (fold: string) => number,
): RankedName<Id>[] {
  const asked = nameKeys(query.text);
  if (asked.parts.length === 0) return [];
  const score = formScorer(query, asked, rarityOf);
  const ranked: RankedName<Id>[] = [];
  for (const { id, forms } of candidates) {
    let best: RankedName<Id> | undefined;
    forms.forEach((form, index) => {
      const found = score(form);
      if (found.score >= HOPELESS && found.score > (best?.score ?? 0)) best = { id, form: index, ...found };
    });
    if (best !== undefined) ranked.push(best);
  }
  return ranked.sort((one, other) => other.score - one.score);
}

function formScorer(query: { text: string; isPrefix: boolean }, asked: NameKeys, rarityOf: (fold: string) => number) {
  const matches = new Map<string, UnitMatch>();
  const units = new Map<string, NameUnit>();
  const weights = new Map<string, number>();
  const weigh = (part: NamePart) => {
    const fold = part.folds[0] ?? "";
    let weight = weights.get(fold);
    if (weight === undefined) weights.set(fold, (weight = COMMON_WEIGHT + (1 - COMMON_WEIGHT) * clamp(rarityOf(fold))));
    return part.isOptional ? weight * OPTIONAL_WEIGHT : weight;
  };
  const unitOfRun = (key: string, parts: readonly NamePart[], run: number) => {
    let unit = units.get(key);
    if (unit === undefined) units.set(key, (unit = unitOf(bitsOf(run).flatMap((at) => parts[at] ?? []))));
    return unit;
  };
  const askedWeights = asked.parts.map(weigh);
  const askedText = query.text.trim();

  return (form: NameForm): Scored => {
    if (form.text === askedText) return { score: 1, isStrong: true, reason: "same" };
    const held = form.keys.parts;
    const compare = (run: number, met: number) => {
      const heldKey = bitsOf(met).map((at) => held[at]?.text).join(" ");
      const key = `${run} ${heldKey}`;
      let match = matches.get(key);
      if (match !== undefined) return match;
      const [one, other] = [unitOfRun(`${run}`, asked.parts, run), unitOfRun(heldKey, held, met)];
      match = compareRuns(one, other, run, met, (run >> (asked.parts.length - 1)) & 1 ? (query.isPrefix ? "typing" : "last") : "inside");
      matches.set(key, match);
      return match;
    };
    const alignment = alignParts(asked.parts, held, { compare, askedWeights, heldWeights: held.map(weigh) });
    return judge(alignment, asked.parts, held);
  };
}

/** What a beginning is worth at least, and what a whole word adds, where the last word is being typed and where not. */
const BEGINNING_WORTH = { typing: [0.85, 0.13], last: [0.5, 0.4] } as const;

function compareRuns(one: NameUnit, other: NameUnit, run: number, met: number, place: "typing" | "last" | "inside"): UnitMatch {
  const joinedCost = isJoined(run) || isJoined(met) ? JOINED_COST : 0;
  const whole = compareUnits(one, other);
  const match = { similarity: whole.similarity - joinedCost, reason: whole.reason };
  if (place === "inside" || (place === "last" && joinedCost > 0) || one.text.length < (place === "typing" ? 1 : SHORTEST_BEGINNING)) return match;
  const [least, more] = BEGINNING_WORTH[place];
  const worth = least + more * Math.min(1, (one.readings[0]?.weight ?? 0) / (other.readings[0]?.weight || 1));
  const floor = Math.max(match.similarity, WORTH_PAIRING) + joinedCost;
  const beginning = worth * compareBeginning(one, other, floor / worth) - joinedCost;
  return beginning > match.similarity ? { similarity: beginning, reason: "beginning" } : match;
}

const isJoined = (run: number) => (run & (run - 1)) !== 0;

function judge(alignment: Alignment, asked: readonly NamePart[], held: readonly NamePart[]): Scored {
  const { pairs, askedCover, heldCover, isReordered } = alignment;
  const score = clamp(askedCover * (1 - UNASKED_SHARE + UNASKED_SHARE * heldCover) - (isReordered ? REORDERED_COST : 0));
  const needed = bitsWhere(asked, (part) => !part.isOptional);
  const met = pairs.filter(({ match }) => match.similarity >= STRONG_PART).reduce((bits, pair) => bits | pair.asked, 0);
  const isStrong = (met & needed) === needed && askedCover >= STRONG;
  return { score, isStrong, reason: reasonOf(alignment, asked.length, held) };
}

function reasonOf({ pairs, isReordered, heldCover }: Alignment, askedCount: number, held: readonly NamePart[]): NameMatchReason {
  const reasons = pairs.map(({ match }) => match.reason);
  for (const reason of ["similar", "beginning", "initials", "equivalent_name", "chinese_reading", "other_script"] as const) {
    if (reasons.includes(reason)) return reason;
  }
  if (heldCover < 1 && held.some((part) => !part.isOptional) && askedCount > 0) return "part_of_name";
  if (reasons.includes("other_spelling")) return "other_spelling";
  return isReordered ? "other_order" : "same";
}

const bitsWhere = (parts: readonly NamePart[], wanted: (part: NamePart) => boolean) =>
  parts.reduce((bits, part, at) => (at < 6 && wanted(part) ? bits | (1 << at) : bits), 0);
const clamp = (value: number) => Math.min(1, Math.max(0, value));
