import { stemOf } from "./name-endings";
import type { NamePart } from "./name-keys";
import { beginningSimilarity, soundSimilarity } from "./sound-distance";
import { typingSimilarity } from "./typing-distance";
import type { NameMatchReason } from "./vocabulary";

/** How alike two parts of names are, and what makes them so. */
export interface PartMatch {
  similarity: number;
  reason: NameMatchReason;
}

/** Two groups of names, two spellings, an ending more or less: what each costs of full likeness. */
const EQUIVALENT = 0.93;
const TYPED = 0.94;
const ENDING_COSTS = { patronymic: 0.07, particle: 0.13 } as const;
const OTHER_ENDING_COSTS = { patronymic: 0.05, particle: 0.2 } as const;
const SAME_NAME = 0.85;
const INITIAL: PartMatch = { similarity: 0.72, reason: "initials" };

/** How alike a part of the query and a part of a form are as whole words. */
export function compareParts(asked: NamePart, held: NamePart): PartMatch {
  if (asked.text === held.text) return { similarity: 1, reason: "same" };
  if (isInitialOf(asked, held) || isInitialOf(held, asked)) return INITIAL;
  const heard = hear(asked, held);
  const best = { similarity: heard, reason: reasonOf(asked, held, heard) };
  if (asked.script === held.script && asked.script !== "Hani") {
    const typed = TYPED * typingSimilarity(asked.text, held.text);
    if (typed > best.similarity) Object.assign(best, { similarity: typed, reason: "similar" });
  }
  const stem = compareStems(asked, held);
  if (stem > best.similarity) Object.assign(best, { similarity: stem, reason: reasonOf(asked, held, stem) });
  if (best.similarity < EQUIVALENT && asked.groups.some((group) => held.groups.includes(group))) {
    Object.assign(best, { similarity: EQUIVALENT, reason: "equivalent_name" });
  }
  return best;
}

/** How well a part of the query begins a part of a form, for words not typed to their end. */
export function compareBeginning(asked: NamePart, held: NamePart): number {
  if (held.text.startsWith(asked.text)) return 1;
  let best = 0;
  for (const beginning of asked.sounds) {
    for (const whole of held.sounds) best = Math.max(best, beginningSimilarity(beginning, whole));
  }
  return best;
}

function hear(asked: NamePart, held: NamePart): number {
  let best = 0;
  for (const one of asked.sounds) for (const other of held.sounds) best = Math.max(best, soundSimilarity(one, other));
  return best;
}

function compareStems(asked: NamePart, held: NamePart): number {
  let best = 0;
  for (const one of asked.sounds) {
    const oneStem = stemOf(one);
    for (const other of held.sounds) {
      const otherStem = stemOf(other);
      const kind = oneStem?.kind ?? otherStem?.kind;
      if (kind === undefined || (oneStem && otherStem && oneStem.kind !== otherStem.kind)) continue;
      const cost = (oneStem && otherStem ? OTHER_ENDING_COSTS : ENDING_COSTS)[kind];
      best = Math.max(best, soundSimilarity(oneStem?.stem ?? one, otherStem?.stem ?? other) - cost);
    }
  }
  return best;
}

function isInitialOf(initial: NamePart, whole: NamePart): boolean {
  if (initial.text.length !== 1 || initial.script === "Hani" || whole.text.length === 1) return false;
  return initial.sounds.some((one) => whole.sounds.some((other) => beginningSimilarity(one, other) >= 0.7));
}

function reasonOf(asked: NamePart, held: NamePart, similarity: number): NameMatchReason {
  if (similarity < SAME_NAME) return "similar";
  if (asked.script === held.script) return "other_spelling";
  return asked.script === "Hani" || held.script === "Hani" ? "chinese_reading" : "other_script";
}
