/** One word of a text, or one character of a script that writes no spaces, folded for comparison. */
export interface TextUnit {
  folded: string;
  /** Where it stands in the text as written; marks and joiners that belong to it lie inside. */
  start: number;
  end: number;
  /** A character of a script without spaces. */
  isCharacter: boolean;
  /** Nothing stands between it and the unit before, which is a character too. */
  isJoined: boolean;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WRITTEN = /[\p{L}\p{N}]/u;
/** Joins letters without being one: marks, apostrophes, the Arabic stroke, joiners and what sets the direction. */
const INSIDE_WORD = /[\p{M}\p{Cf}\u0640'\u2018\u2019\u02b9-\u02bf\u2032`\u00b4\uff07]/u;
/** What may join letters, and belongs to a word only where the word goes on. */
const APOSTROPHE = /['\u2018\u2019\u2032`\u00b4\uff07]/;
/** Longer ones are no words; an index refuses them. */
const LONGEST_WORD = 60;

/**
 * Letters that keyboards and habits confuse, and those that Unicode does not take apart. The Uyghur carrier of a
 * vowel at the beginning of a syllable is left out by half of those who type.
 */
const alike: Record<string, string> = {
  "\u0626": "", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06d0": "\u06d0", "\u06a9": "\u0643", "\u06aa": "\u0643",
  "\u06be": "\u0647", "\u06c1": "\u0647", "\u06d5": "\u0647", "\u0629": "\u0647", "\u06c0": "\u0647",
  "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
};
/** The first of ten digits in a row, in the scripts that readers write numbers in. */
const ZEROS = [0x660, 0x6f0];

const folds = new Map<string, string>();

/** One character without case, marks and the difference between look-alikes; empty where it is no letter or digit. */
function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  const folded = zero === undefined ? (alike[character] ?? foldLetters(character)) : String(code - zero);
  // All characters that there are fit; somebody who sends them all gains nothing.
  if (folds.size < 50_000) folds.set(character, folded);
  return folded;
}

function foldLetters(character: string): string {
  const taken = character.toLowerCase().normalize("NFKD").toLowerCase();
  return [...taken].map((one) => (WRITTEN.test(one) ? (alike[one] ?? one) : "")).join("");
}

/** What a character does to the word that it stands in. */
const Part = { unread: 0, mark: 1, apostrophe: 2, gap: 3, unspaced: 4, letter: 5 } as const;
type Part = (typeof Part)[keyof typeof Part];

/** What each character of the basic plane does, as far as it was met: a table is read many times faster than rules. */
const parts = new Uint8Array(0x1_0000);

function partOf(character: string): Part {
  const code = character.length === 1 ? character.charCodeAt(0) : -1;
  const known = code < 0 ? Part.unread : (parts[code] as Part);
  if (known !== Part.unread) return known;
  const part = readPart(character);
  if (code >= 0) parts[code] = part;
  return part;
}

function readPart(character: string): Part {
  if (INSIDE_WORD.test(character)) return APOSTROPHE.test(character) ? Part.apostrophe : Part.mark;
  if (!WRITTEN.test(character)) return Part.gap;
  // A character in a circle is read as itself.
  return UNSPACED.test(foldCharacter(character)) ? Part.unspaced : Part.letter;
}

/** Takes a text apart into units. The same is done with what is indexed, with what is asked and with what is shown. */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  let open: TextUnit | null = null;
  let isAfterCharacter = false;
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const part = partOf(character);
    if (part === Part.mark || part === Part.apostrophe) {
      const last = open ?? (isAfterCharacter ? units.at(-1) : undefined);
      // An apostrophe belongs to the word only if the word goes on; marks always do.
      if (last && last.end === start && part === Part.mark) last.end = at;
      continue;
    }
    if (part === Part.gap) {
      open = null;
      isAfterCharacter = false;
      continue;
    }
    const folded = foldCharacter(character);
    if (part === Part.unspaced) {
      open = null;
      units.push({ folded, start, end: at, isCharacter: true, isJoined: isAfterCharacter });
      isAfterCharacter = true;
      continue;
    }
    isAfterCharacter = false;
    if (open === null) {
      open = { folded: "", start, end: at, isCharacter: false, isJoined: false };
      units.push(open);
    }
    if (open.folded.length < LONGEST_WORD) open.folded += folded;
    open.end = at;
  }
  return units.filter((unit) => unit.folded !== "");
}

/** The words of a text, folded and as written: a run of characters without spaces is one. */
export function textWords(text: string): { folded: string; written: string }[] {
  const words: { folded: string; start: number; end: number }[] = [];
  for (const { folded, start, end, isJoined } of textUnits(text)) {
    const last = words.at(-1);
    if (isJoined && last) Object.assign(last, { folded: last.folded + folded, end });
    else words.push({ folded, start, end });
  }
  return words.map(({ folded, start, end }) => ({ folded, written: text.slice(start, end) }));
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return textWords(text).map((word) => word.folded);
}
