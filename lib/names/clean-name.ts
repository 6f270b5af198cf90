import { unmixAlphabets } from "./scripts/lookalikes";
import { joinSyllables } from "./scripts/pinyin";

/** Longer names are cut: no person's name comes near, and keys must stay cheap whatever is pasted. */
const LONGEST_NAME = 160;
/** Words of a name that are read. */
export const MOST_PARTS = 8;

/** Marks of direction and joiners. */
const UNSEEN = /\p{Cf}/gu;
/** Controls, the stroke that lengthens Arabic words, and marks that no letter has taken in. */
const SILENT = /[\p{Cf}\p{Cc}\p{M}\u0640]/gu;
/** In Uzbek the sign after o and g makes another letter; everywhere else it is a pause that nobody hears. */
const UZBEK_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/o['‘’ʻʼ`´]/g, "ö"],
  [/g['‘’ʻʼ`´]/g, "ğ"],
];
/** Abd al-Rahman, Abdur Rahman and عبد الرحمن are one name in several words: the article belongs to what stands before. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|\s)abd[\s-]*(?:al|el|ul|ur|ar|us|as|ush|ash|ut|un|uz)[\s-]+(?=[a-z]{3})/g, "abdu"],
  [/(?<=^|\s)عبد\s+ال/g, "عبدال"],
];
/** Digits that a scanner, or a finger, has taken for the letters beside them. */
const DIGITS_FOR_LETTERS: Readonly<Record<string, string>> = { 0: "o", 1: "l", 5: "s" };
const APOSTROPHES = /['‘’‛ʻʼʽʾʿˈˊˋ`´′＇]/gu;

/** The words of a name in lower case: without marks that no key needs, split at spaces, hyphens and dots. */
export function cleanWords(text: string): string[] {
  // What nobody sees goes before anything is read: it may stand within what is one letter.
  let clean = text.replace(UNSEEN, "").slice(0, LONGEST_NAME).toLowerCase();
  for (const [pattern, letter] of UZBEK_LETTERS) clean = clean.replace(pattern, letter);
  // Signs go first: NFKC would turn some of them into spaces.
  clean = clean.replace(APOSTROPHES, "").replace(/\s/g, " ").normalize("NFKC").replace(SILENT, "").normalize("NFC");
  for (const [pattern, joined] of ARTICLES) clean = clean.replace(pattern, joined);
  clean = clean.replace(/(?<=[a-z])[015](?=[a-z])/g, (digit) => DIGITS_FOR_LETTERS[digit] ?? digit);
  const words = clean.toLowerCase().slice(0, LONGEST_NAME).match(/\p{L}+|\p{Nd}+/gu) ?? [];
  return joinSyllables(words.flatMap(splitAtHan).map(unmixAlphabets)).slice(0, MOST_PARTS);
}

/** Chinese characters need no space before letters of another script. */
function splitAtHan(word: string): string[] {
  return word.match(/\p{sc=Han}+|\P{sc=Han}+/gu) ?? [];
}
