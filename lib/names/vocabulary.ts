/** Why a form of a name was found; the words for it are the messages under `nameMatch`. Nearest first. */
export const nameMatchReasons = {
  same: { order: 1 },
  other_order: { order: 2 },
  keyboard: { order: 3 },
  other_script: { order: 4 },
  chinese_reading: { order: 5 },
  pinyin: { order: 6 },
  other_spelling: { order: 7 },
  equivalent_name: { order: 8 },
  part_of_name: { order: 9 },
  beginning: { order: 10 },
  initials: { order: 11 },
  similar: { order: 12 },
} as const;

/** Why a form of a name was found. */
export type NameMatchReason = keyof typeof nameMatchReasons;
