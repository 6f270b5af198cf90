import { stemOf } from "./name-endings";
import type { NameEndingKind } from "./name-endings";
import type { NamePart } from "./name-keys";
import type { NameScript } from "./name-script";
import { unifyArabic } from "./scripts/arabic-keyboards";
import { plainLetters } from "./scripts/lookalikes";
import { splitPinyin } from "./scripts/pinyin";
import { hear } from "./sound-distance";
import type { Heard } from "./sound-distance";

const MOST_KEPT = 20_000;
/** Units of words seen lately: the same given names come back in every search. */
const kept = new Map<string, NameUnit>();

/** A way to read a unit; one of two parts may also be read the other way round. */
export interface UnitReading extends Heard {
  segments: readonly Heard[];
  isTurned: boolean;
}

/** What is compared: a part of a name, or neighbouring parts taken as one word. */
export interface NameUnit {
  text: string;
  script: NameScript;
  /** As the commonest keyboard of the script would write it. */
  plain: string;
  isPinyin: boolean;
  readings: readonly UnitReading[];
  /** The readings without an ending, where they have one. */
  stems: readonly (Heard & { kind: NameEndingKind; reading: Heard })[];
  groups: readonly string[];
}

/** A unit of one part, or of several in a row; `key` is their texts with spaces between them. */
export function unitOf(members: readonly NamePart[], key: string): NameUnit {
  let unit = kept.get(key);
  if (unit === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (unit = makeUnit(members)));
  }
  return unit;
}

function makeUnit(members: readonly NamePart[]): NameUnit {
  const most = Math.max(...members.map(({ sounds }) => sounds.length));
  const readings = Array.from({ length: most }, (_, reading) =>
    hearMembers(members.map(({ sounds }) => sounds[Math.min(reading, sounds.length - 1)] ?? "")),
  );
  // A Chinese name in one word has its surname first, and who writes two words may write it last.
  if (members.length === 2) readings.push(...readings.map(({ segments }) => ({ ...hearMembers(segments.map(({ sounds }) => sounds).reverse()), isTurned: true })));
  const stems = readings.flatMap((reading) => {
    const ending = stemOf(reading.sounds);
    return ending === null ? [] : [{ ...hear(ending.stem), kind: ending.kind, reading }];
  });
  const text = members.map((member) => member.text).join("");
  const script = members[0]?.script ?? "Zyyy";
  return {
    text,
    script,
    plain: script === "Arab" ? unifyArabic(text) : plainLetters(text, script),
    isPinyin: script === "Latn" && splitPinyin(text) !== null,
    readings,
    stems,
    groups: members.length === 1 ? (members[0]?.groups ?? []) : [],
  };
}

function hearMembers(sounds: readonly string[]): UnitReading {
  return { ...hear(sounds.join("")), segments: sounds.length > 1 ? sounds.map(hear) : [], isTurned: false };
}
