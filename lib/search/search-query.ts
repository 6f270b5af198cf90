import { foldedWords, textWords } from "./text-units";

/** What a reader asks for, cleaned: everything in it is data, nothing is syntax of an engine. */
export interface SearchQuery {
  /** The words as written, without quotation marks. */
  text: string;
  words: readonly string[];
  /** The same words as they were typed. */
  writtenWords: readonly string[];
  /** What stood in quotation marks, as written and as folded words. */
  phrases: readonly { text: string; words: readonly string[] }[];
  /** The number of an entry, where nothing but a number was asked for. */
  number: number | null;
  isShortened: boolean;
}

/** Characters of a question that are looked at. */
export const LONGEST_SEARCH = 200;
const MOST_WORDS = 20;

/** Halves of characters: a cut or a broken browser leaves them. */
const HALVES = /\p{Surrogate}/gu;
/** Controls and marks of direction. Joiners inside words stay. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const QUOTED = /["“”„‟«»「」『』]([^"“”„‟«»「」『』]*)["“”„‟«»「」『』]/g;
const QUOTES = /["“”„‟«»「」『』]/g;
const ENTRY_NUMBER = /^#?\s*(\d{1,9})$/;

/** Reads what somebody typed; null where there is nothing to look for. */
export function parseSearchQuery(typed: string): SearchQuery | null {
  // Normalizing costs time by length, so the length comes first.
  const head = typed.slice(0, LONGEST_SEARCH * 4).replace(HALVES, "").replace(INVISIBLE, " ").normalize("NFC").replace(/\s+/g, " ").trim();
  const characters = [...head];
  const cleaned = characters.slice(0, LONGEST_SEARCH).join("");
  const isShortened = characters.length > LONGEST_SEARCH || typed.length > LONGEST_SEARCH * 4;
  const phrases = [...cleaned.matchAll(QUOTED)].flatMap(([, text = ""]) => {
    const words = foldedWords(text).slice(0, MOST_WORDS);
    return words.length > 1 || isRun(words) ? [{ text: text.trim(), words }] : [];
  });
  const text = cleaned.replace(QUOTES, " ").replace(/\s+/g, " ").trim();
  const written = new Map(textWords(text).map((word) => [word.folded, word.written]));
  const words = [...written.keys()];
  if (words.length === 0) return null;
  const [, digits] = ENTRY_NUMBER.exec(words.length === 1 ? (words[0] ?? "") : "") ?? [];
  return {
    text,
    words: words.slice(0, MOST_WORDS),
    writtenWords: [...written.values()].slice(0, MOST_WORDS),
    phrases,
    number: digits === undefined ? null : Number(digits),
    isShortened: isShortened || words.length > MOST_WORDS,
  };
}

function isRun(words: readonly string[]): boolean {
  return words.length === 1 && [...(words[0] ?? "")].length > 1 && /\p{Script=Han}/u.test(words[0] ?? "");
}
