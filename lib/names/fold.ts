import { VOWELS, WEAK_VOWELS } from "./sounds";

/** One letter for all sounds that one person's name may be spelled with. Weak glides go, h stays at the start only. */
const foldLetters: Readonly<Record<string, string>> = {
  a: "a", A: "a", e: "a", E: "a", "3": "a", i: "i", I: "i", "7": "i", "1": "i",
  o: "u", O: "u", u: "u", U: "u", "6": "u", "8": "u", "2": "u", v: "u", w: "u", y: "i", "4": "", "5": "", "0": "", "9": "a",
  b: "b", B: "b", p: "b", f: "b", F: "b", m: "m", d: "t", t: "t",
  s: "s", z: "s", S: "s", X: "s", C: "s", j: "j", Z: "j", c: "j", J: "j", V: "j", Q: "j",
  k: "k", q: "k", g: "k", G: "k", l: "l", L: "l", r: "r", R: "r", P: "r", n: "n", N: "n", M: "n", h: "h", H: "h", x: "h", D: "h",
};

/** A second sound that a sound of one spelling may stand for, the likeliest first. */
const otherLetters: readonly (readonly [RegExp, string])[] = [
  [/L/g, "r"],
  [/V/g, "z"],
  [/H/g, "k"],
  [/J/g, "g"],
  [/0/g, "g"],
  [/R/g, "j"],
  [/P/g, "l"],
  [/F/g, "v"],
  [/D/g, "S"],
  [/7/g, "e"],
  [/9/g, "i"],
];

const MOST_FOLDS = 6;
const isVowel = (sound: string | undefined) => sound !== undefined && VOWELS.includes(sound);
const isWeak = (sound: string | undefined) => sound !== undefined && WEAK_VOWELS.includes(sound);

/** The likeliest key of sounds. */
export function mainFoldOf(sounds: string): string {
  return letters(resolveWeak(sounds));
}

/** The keys of sounds, likeliest first: weak vowels as a syllable needs them, then all of them, then other letters. */
export function foldsOf(sounds: string): string[] {
  const folds = new Set<string>();
  for (const variant of variantsOf(sounds)) {
    folds.add(variant === sounds && folds.size > 0 ? letters(sounds) : mainFoldOf(variant));
    if (folds.size === MOST_FOLDS) break;
  }
  folds.delete("");
  return [...folds];
}

/** The sounds as they are (twice: the second time with all weak vowels said), then with one and with two of them taken for others. */
function* variantsOf(sounds: string): Generator<string> {
  yield sounds;
  if (/[123]/.test(sounds)) yield sounds;
  const taken = otherLetters.filter(([pattern]) => sounds.search(pattern) !== -1);
  for (const [pattern, other] of taken) yield sounds.replace(pattern, other);
  for (const [index, [one, first]] of taken.entries()) {
    for (const [two, second] of taken.slice(index + 1)) yield sounds.replace(one, first).replace(two, second);
  }
}

/** Leaves a weak vowel out where the name can be said without it: at the end, and between V-C and C-V. */
function resolveWeak(sounds: string): string {
  const said = [...sounds.replace(/[045]/g, "")];
  let kept = "";
  said.forEach((sound, at) => {
    if (!isWeak(sound)) {
      kept += sound;
      return;
    }
    const closesSyllable = kept.length > 1 && isVocal(kept.at(-2)) && !isVocal(kept.at(-1));
    const next = said[at + 1];
    if (next === undefined && closesSyllable) return;
    const after = said[at + 2];
    const isWeakEnd = isWeak(after) && at + 3 === said.length;
    // 合 and 赫 only ever close a syllable (托合提 Tohti); other bare consonants may begin one.
    const isClosing = !isWeakEnd || kept.endsWith("H");
    if (closesSyllable && !isVocal(next) && isVocal(after) && isClosing) return;
    kept += sound;
  });
  return kept;
}

const isVocal = (sound: string | undefined) => isVowel(sound) || isWeak(sound);

function letters(sounds: string): string {
  let fold = "";
  for (const sound of sounds) {
    const letter = foldLetters[sound] ?? "";
    if (letter === "h" && fold !== "") continue;
    if (!fold.endsWith(letter) || letter === "") fold += letter;
  }
  return fold;
}

/** The fold of words written as one. */
export function joinFolds(folds: readonly string[]): string {
  return folds.join("").replace(/(?<!^)h/g, "").replace(/(.)\1+/g, "$1");
}

/** A fold without its vowels and without h. */
export function skeletonOf(fold: string): string {
  return fold.replace(/[aiuh]/g, "").replace(/(.)\1+/g, "$1");
}
