import { mainFoldOf } from "./fold";
import type { NameScript } from "./name-script";
import { unifyArabic } from "./scripts/arabic-keyboards";
import { arabic, kazakhArabic, kazakhArabicSoft, kyrgyzArabic, sharedArabic, uyghurArabic } from "./scripts/arabic";
import { kazakhCyrillic, kyrgyz, otherCyrillic, russian, uyghurCyrillic, uzbekCyrillic } from "./scripts/cyrillic";
import { readHan } from "./scripts/han";
import { english, german, kazakhLatin, scholarly, turkish, uyghurLatin } from "./scripts/latin";
import { makeReader } from "./scripts/letter-reader";
import { readSyllables, splitPinyin } from "./scripts/pinyin";
import { settleSounds } from "./settle-sounds";
import { isChinese } from "./sounds";

/** A way of reading the words of a script: which words it may be, and what it reads them as. */
interface Orthography {
  readonly script: NameScript;
  readonly reads: (word: string) => boolean;
  readonly read: (word: string) => string;
}

const always = () => true;
const hard = makeReader(sharedArabic, kazakhArabic);
const soft = makeReader(sharedArabic, kazakhArabic, kazakhArabicSoft);
const abjad = makeReader(sharedArabic, arabic);
const isPinyin = (word: string) => splitPinyin(word) !== null;

/** In the order of likelihood; a reading is kept when its keys differ from those before it, or when it alone is Chinese. */
const orthographies: readonly Orthography[] = [
  { script: "Hani", reads: always, read: readHan },
  { script: "Hani", reads: always, read: (word) => splitDiphthong(readHan(word)) },
  {
    script: "Cyrl",
    reads: always,
    read: makeReader(otherCyrillic, uzbekCyrillic, uyghurCyrillic, kyrgyz, kazakhCyrillic, russian),
  },
  // Words of Uyghur that begin with a vowel carry ئ; ء, ح and ع are never Uyghur, nor a vowel without a carrier.
  { script: "Arab", reads: (word) => !/[ءحعٵٶٷٸۅۉأإ]|^[اەوۇۆىې]/.test(word), read: makeReader(sharedArabic, uyghurArabic) },
  { script: "Arab", reads: (word) => !/[ئېۈۅۉ]/.test(word), read: (word) => (isSoft(word) ? soft : hard)(word) },
  { script: "Arab", reads: (word) => /[ۅۉ]/.test(word), read: makeReader(sharedArabic, kyrgyzArabic) },
  { script: "Arab", reads: (word) => !/[ەۇۆۈېڭۋپچ]/.test(word), read: (word) => voice(abjad(word)) },
  { script: "Latn", reads: (word) => /[çşğı]|c(?![hk])/.test(word), read: makeReader(english, kazakhLatin, turkish) },
  // lv and nv are lü and nü where there is no ü to type.
  { script: "Latn", reads: (word) => !/[çş]|^[ln]v$/.test(word), read: makeReader(english, uyghurLatin, kazakhLatin, scholarly) },
  { script: "Latn", reads: isPinyin, read: (word) => readSyllables(splitPinyin(word) ?? []) },
  { script: "Latn", reads: isPinyin, read: (word) => splitDiphthong(readSyllables(splitPinyin(word) ?? [])) },
  {
    script: "Latn",
    reads: (word) => /sch|[aeiou]j(?![aou])|ch[bdfgklmnprstvw]/.test(word),
    read: makeReader(english, scholarly, german),
  },
];

/** Chinese ao is o (Sholpan) or a-w (Ziyawudun). */
function splitDiphthong(sounds: string): string {
  return sounds.replace(/6/g, "a5");
}

/** A Kazakh word in Arabic letters is soft when it says so, or when it has a letter that only soft words have. */
function isSoft(word: string): boolean {
  return /[ءكگەٶٷٸٵ]/.test(word);
}

/** A weak vowel between consonants, for scripts that leave short vowels out. */
function voice(sounds: string): string {
  return sounds.replace(/(?<=[^aeiouAOIU])(?=[^aeiouAOIU])/g, "3");
}

const MOST_READINGS = 4;

/** The sounds that a word may stand for, likeliest first. */
export function readWord(word: string, script: NameScript): string[] {
  const written = script === "Arab" ? unifyArabic(word) : word;
  const readings = new Map<string, string>();
  const ofScript = orthographies.filter((orthography) => orthography.script === script);
  const reading = ofScript.filter((orthography) => orthography.reads(written));
  // A word that breaks the rules of every orthography is read by the first.
  for (const orthography of reading.length > 0 ? reading : ofScript.slice(0, 1)) {
    const sounds = settleSounds(orthography.read(written));
    const fold = mainFoldOf(sounds);
    const key = isChinese(sounds) ? `${fold} in Chinese` : fold;
    if (fold !== "" && !readings.has(key)) readings.set(key, sounds);
  }
  return [...readings.values()].slice(0, MOST_READINGS);
}
