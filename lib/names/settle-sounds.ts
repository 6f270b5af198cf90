const VOWEL = "aAeEiIoOuU6789123";

/** What spellings write differently and mean alike, the same for every script; one step a line. */
const steps: readonly (readonly [RegExp, string])[] = [
  // y between consonants is the vowel ы (Tursynbek), at the end of a word too (Kenesary).
  [new RegExp(`(?<![${VOWEL}])y(?![${VOWEL}])`, "g"), "I"],
  // A glide before e is written or not: Yerlan and Erlan, Bayev and Baev.
  [new RegExp(`(?<=^|[${VOWEL}])y(?=[eE7])`, "g"), "4"],
  [new RegExp(`(?<=^|[${VOWEL}])E`, "g"), "4e"],
  // Russian ю, я, ё begin with a glide that is heard at the start and after vowels other than i.
  [/(?<=^|[aAeEoOuU689])4(?=[aou])/g, "y"],
  // i after another vowel closes the syllable: Mamai and Mamay.
  [new RegExp(`(?<=[aAeEoOuU689])[iI](?![${VOWEL}4])`, "g"), "y"],
  [new RegExp(`([iI])y(?=[${VOWEL}])`, "g"), "$14"],
  [/[iI]y(?![a-zA-Z])/g, "i"],
  // ng before a vowel may be two sounds, elsewhere it is one; a Chinese nasal before m is part of it.
  [new RegExp(`0(?![${VOWEL}])`, "g"), ""],
  [/Mm(?=2)/g, "m"],
  [/([a-zA-Z])\1+/g, "$1"],
  [/44+/g, "4"],
];

/** Sounds with the habits of single spellings taken out. */
export function settleSounds(sounds: string): string {
  return steps.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sounds);
}
