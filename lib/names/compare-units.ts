import type { NameUnit } from "./name-unit";
import { beginningSimilarity, soundSimilarity } from "./sound-distance";
import { splitSimilarity } from "./split-similarity";
import { typingSimilarity } from "./typing-distance";
import type { NameMatchReason } from "./vocabulary";

/** How alike two parts of names are, and what makes them so. */
export interface UnitMatch {
  similarity: number;
  reason: NameMatchReason;
}

/** Less is not worth setting against each other. */
export const WORTH_PAIRING = 0.5;
const NOTHING: UnitMatch = { similarity: 0, reason: "similar" };
/** Two groups of names, two spellings, an ending more or less: what each costs of full likeness. */
const EQUIVALENT = 0.93;
const TYPED = 0.94;
const ENDING_COSTS = { patronymic: 0.07, particle: 0.13 } as const;
const OTHER_ENDING_COSTS = { patronymic: 0.05, particle: 0.2 } as const;
/** What likeness as a whole is worth less than likeness word by word. */
const UNSPLIT_COST = 0.1;
/** What another order of two words costs where they are written as one. */
const TURNED_COST = 0.03;
const SAME_NAME = 0.85;
const SAME: UnitMatch = { similarity: 1, reason: "same" };
const KEYBOARD: UnitMatch = { similarity: 0.99, reason: "keyboard" };
const INITIAL: UnitMatch = { similarity: 0.72, reason: "initials" };
const LIKE_AN_INITIAL = 0.7;

/** How alike a part of the query and a part of a form are as whole words. */
export function compareUnits(asked: NameUnit, held: NameUnit): UnitMatch {
  if (asked.text === held.text) return SAME;
  if (asked.script === held.script && asked.plain === held.plain) return KEYBOARD;
  if (isInitialOf(asked, held) || isInitialOf(held, asked)) return INITIAL;
  let similarity = compareSounds(asked, held);
  similarity = Math.max(similarity, compareStems(asked, held, Math.max(similarity, WORTH_PAIRING)));
  let reason = reasonOf(asked, held, similarity);
  if (similarity < TYPED && asked.script === held.script && asked.script !== "Hani") {
    const typed = TYPED * typingSimilarity(asked.text, held.text, Math.max(similarity, WORTH_PAIRING) / TYPED);
    if (typed > similarity) [similarity, reason] = [typed, "similar"];
  }
  if (similarity < EQUIVALENT && asked.groups.some((group) => held.groups.includes(group))) {
    return { similarity: EQUIVALENT, reason: "equivalent_name" };
  }
  return similarity < WORTH_PAIRING ? NOTHING : { similarity, reason };
}

/** How well a part of the query begins a part of a form, for words not typed to their end. */
export function compareBeginning(asked: NameUnit, held: NameUnit, floor: number): number {
  if (held.text.startsWith(asked.text)) return 1;
  let best = floor;
  for (const beginning of asked.readings) {
    for (const whole of held.readings) best = Math.max(best, beginningSimilarity(beginning, whole, best));
  }
  return best > floor ? best : 0;
}

function compareSounds(asked: NameUnit, held: NameUnit): number {
  let best = 0;
  for (const one of asked.readings) {
    for (const other of held.readings) {
      const similarity = soundSimilarity(one, other, Math.max(best, WORTH_PAIRING));
      const [whole, segments] = other.segments.length > 0 ? [one, other.segments] : [other, one.segments];
      const cost = one.isTurned || other.isTurned ? TURNED_COST : 0;
      if (segments.length === 0 || similarity === 0) best = Math.max(best, similarity);
      else best = Math.max(best, similarity - UNSPLIT_COST - cost, splitSimilarity(whole, segments) - cost);
    }
  }
  return best;
}

function compareStems(asked: NameUnit, held: NameUnit, floor: number): number {
  let best = floor;
  for (const one of asked.stems) {
    for (const other of held.stems) {
      const cost = OTHER_ENDING_COSTS[one.kind];
      if (one.kind === other.kind) best = Math.max(best, soundSimilarity(one, other, best + cost) - cost);
    }
    const cost = ENDING_COSTS[one.kind];
    for (const other of held.readings) best = Math.max(best, soundSimilarity(one, other, best + cost) - cost);
  }
  for (const other of held.stems) {
    const cost = ENDING_COSTS[other.kind];
    for (const one of asked.readings) best = Math.max(best, soundSimilarity(one, other, best + cost) - cost);
  }
  return best > floor ? best : 0;
}

function isInitialOf(initial: NameUnit, whole: NameUnit): boolean {
  if (initial.text.length !== 1 || initial.script === "Hani" || whole.text.length === 1) return false;
  return initial.readings.some((one) => whole.readings.some((other) => beginningSimilarity(one, other, LIKE_AN_INITIAL) > 0));
}

function reasonOf(asked: NameUnit, held: NameUnit, similarity: number): NameMatchReason {
  if (similarity < SAME_NAME) return "similar";
  const isChinese = asked.script === "Hani" || held.script === "Hani";
  if (asked.isPinyin !== held.isPinyin && (isChinese || asked.script === held.script)) return "pinyin";
  if (asked.script === held.script) return "other_spelling";
  return isChinese ? "chinese_reading" : "other_script";
}
