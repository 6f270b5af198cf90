import { alignParts, bitsOf } from "./align-parts";
import type { Alignment } from "./align-parts";
import { compareBeginning, compareParts } from "./compare-parts";
import type { PartMatch } from "./compare-parts";
import { nameKeys } from "./name-keys";
import type { NameKeys, NamePart } from "./name-keys";
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

const HOPELESS = 0.45;
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
  const matches = new Map<string, PartMatch>();
  const weights = new Map<string, number>();
  const weigh = (part: NamePart) => {
    const fold = part.folds[0] ?? "";
    let weight = weights.get(fold);
    if (weight === undefined) weights.set(fold, (weight = COMMON_WEIGHT + (1 - COMMON_WEIGHT) * clamp(rarityOf(fold))));
    return part.isOptional ? weight * OPTIONAL_WEIGHT : weight;
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
      if (match === undefined) matches.set(key, (match = compareRuns(asked.parts, run, held, met, query.isPrefix)));
      return match;
    };
    const alignment = alignParts(asked.parts, held, { compare, askedWeights, heldWeights: held.map(weigh) });
    return judge(alignment, asked.parts, held);
  };
}

function compareRuns(asked: readonly NamePart[], run: number, held: readonly NamePart[], met: number, isPrefix: boolean): PartMatch {
  const [one, other] = [joinParts(asked, run), joinParts(held, met)];
  if (one === undefined || other === undefined) return { similarity: 0, reason: "similar" };
  const match = { ...compareParts(one, other) };
  const isJoined = bitsOf(run).length + bitsOf(met).length > 2;
  if (isJoined) match.similarity -= JOINED_COST;
  const isLast = bitsOf(run).includes(asked.length - 1);
  if (isLast && one.text.length >= (isPrefix ? 1 : SHORTEST_BEGINNING)) {
    const length = Math.min(1, (one.sounds[0]?.length ?? 0) / Math.max(1, other.sounds[0]?.length ?? 1));
    const beginning = compareBeginning(one, other) * (isPrefix ? 0.85 + 0.13 * length : 0.5 + 0.4 * length) - (isJoined ? JOINED_COST : 0);
    if (beginning > match.similarity) return { similarity: beginning, reason: "beginning" };
  }
  return match;
}

function joinParts(parts: readonly NamePart[], bits: number): NamePart | undefined {
  const members = bitsOf(bits).flatMap((at) => parts[at] ?? []);
  const [first] = members;
  if (first === undefined || members.length === 1) return first;
  const readings = Math.max(...members.map(({ sounds }) => sounds.length));
  const sounds = Array.from({ length: readings }, (_, reading) =>
    members.map((member) => member.sounds[Math.min(reading, member.sounds.length - 1)] ?? "").join(""),
  );
  return { ...first, text: members.map(({ text }) => text).join(""), sounds, groups: [], isOptional: false };
}

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
