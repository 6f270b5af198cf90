/** Scripts that names are read in; everything else is compared as written. */
export type NameScript = "Arab" | "Cyrl" | "Hani" | "Latn" | "Zyyy";

const SCRIPTS: readonly (readonly [NameScript, RegExp])[] = [
  ["Latn", /\p{sc=Latin}/u],
  ["Cyrl", /\p{sc=Cyrillic}/u],
  ["Arab", /\p{sc=Arabic}/u],
  ["Hani", /\p{sc=Han}/u],
];

/** The script of a word's first letter; words of two scripts have been told apart before. */
export function scriptOf(word: string): NameScript {
  for (const letter of word) {
    for (const [script, pattern] of SCRIPTS) if (pattern.test(letter)) return script;
  }
  return "Zyyy";
}
