import type { Alignment } from "./align-parts";
import { makeAligner } from "./align-names";
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

const HOPELESS = 0.38;
const STRONG = 0.87;
const STRONG_PART = 0.81;
/** What words more in the form cost at most, and what another order costs. */
const UNASKED_SHARE = 0.15;
const REORDERED_COST = 0.01;

interface Scored {
  score: number;
  isStrong: boolean;
  reason: NameMatchReason;
}

const SAME: Scored = { score: 1, isStrong: true, reason: "same" };

/** The candidates that a name may mean, best first; a record is worth its best form. */
export function rankNames<Id>(
  query: NameForm & { isPrefix: boolean },
  candidates: readonly NameCandidate<Id>[],
  rarityOf: (fold: string) => number,
): RankedName<Id>[] {
  const asked = query.keys;
  if (asked.parts.length === 0) return [];
  const align = makeAligner(asked, query.isPrefix, rarityOf);
  const askedText = query.text.trim();
  const ranked: RankedName<Id>[] = [];
  for (const { id, forms } of candidates) {
    let best: RankedName<Id> | undefined;
    for (const [index, form] of forms.entries()) {
      const found = form.text === askedText ? SAME : judge(align(form.keys.parts), asked.parts, form.keys.parts);
      if (found.score >= HOPELESS && found.score > (best?.score ?? 0)) best = { id, form: index, ...found };
      if (best?.score === 1) break;
    }
    if (best !== undefined) ranked.push(best);
  }
  return ranked.sort((one, other) => other.score - one.score);
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
  for (const reason of ["similar", "beginning", "initials", "equivalent_name", "pinyin", "chinese_reading", "other_script"] as const) {
    if (reasons.includes(reason)) return reason;
  }
  if (heldCover < 1 && held.some((part) => !part.isOptional) && askedCount > 0) return "part_of_name";
  for (const reason of ["other_spelling", "keyboard"] as const) if (reasons.includes(reason)) return reason;
  return isReordered ? "other_order" : "same";
}

const bitsWhere = (parts: readonly NamePart[], wanted: (part: NamePart) => boolean) =>
  parts.reduce((bits, part, at) => (at < 6 && wanted(part) ? bits | (1 << at) : bits), 0);
const clamp = (value: number) => Math.min(1, Math.max(0, value));
