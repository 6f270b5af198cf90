/**
 * Pinyin, as Chinese characters write names that are not Chinese. A syllable gives the sounds that DB65/T 2189-2005
 * and the press use it for: bare consonants carry a weak vowel (提 ti = t, 克 ke = k), l stands for r as well,
 * n for every nasal at the end of a syllable. Names that are Chinese come out as they sound.
 */
const finalsByInitial: Readonly<Record<string, string>> = {
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve ue",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u ua uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  y: "a an ang ao e i in ing o ong ou u uan ue un",
  w: "a ai an ang ei en eng o u",
  "": "a ai an ang ao e ei en eng er o ou",
};

const initialSounds: Readonly<Record<string, string>> = {
  b: "B", p: "p", m: "m", f: "F", d: "d", t: "t", n: "n", l: "L", g: "g", k: "k", h: "H", j: "J", q: "Q", x: "X",
  zh: "V", ch: "c", sh: "X", r: "R", z: "z", c: "C", s: "s", y: "y", w: "w", "": "",
};

const finalSounds: Readonly<Record<string, string>> = {
  a: "a", ai: "A4", an: "aM", ang: "aM", ao: "6", e: "9", ei: "94", en: "9M", eng: "9M", er: "eP",
  i: "i", ia: "4a", ian: "4aM", iang: "4aM", iao: "46", ie: "4e", in: "iM", ing: "iM", iong: "4uM", iu: "4u",
  o: "o", ong: "uM", ou: "8", u: "u", ua: "5a", uai: "5A4", uan: "5aM", uang: "5aM", ui: "5i", un: "uM", uo: "o",
  ue: "4O", v: "U", ve: "O",
};

/** Syllables that write a bare consonant as often as a consonant with its vowel. */
const WEAK: ReadonlySet<string> = new Set(
  "bu pu mu fu di ti li si shi ji qi zi ci mi ni de te ge ke le he ze zhi chi".split(" "),
);

/** Whole syllables that sound otherwise than their two halves. */
const irregular: Readonly<Record<string, string>> = {
  yi: "i", yin: "iM", ying: "iM", ye: "4e", yu: "4U", yuan: "4UaM", yue: "4O", yun: "4UM", wu: "5u", wo: "5o",
  ju: "JU", qu: "QU", xu: "XU", jun: "JUM", qun: "QUM", xun: "XuM", juan: "JUaM", quan: "QUaM", xuan: "XUaM",
  xue: "XO", jue: "JO", que: "QO",
};

/** Pinyin syllables without tones, and their sounds inside a name. */
export const pinyinSyllables: ReadonlyMap<string, string> = new Map(
  Object.entries(finalsByInitial).flatMap(([initial, finals]) =>
    finals.split(" ").map((final) => [initial + final, syllableSounds(initial, final)] as const),
  ),
);

function syllableSounds(initial: string, final: string): string {
  const syllable = initial + final;
  const special = irregular[syllable];
  if (special !== undefined) return special;
  const sounds = `${initialSounds[initial] ?? ""}${finalSounds[final] ?? ""}`.replace(/(?<=[JQX])4/, "");
  return WEAK.has(syllable) ? sounds.replace("i", "1").replace("u", "2").replace("9", "3") : sounds;
}

const TONES = /[\u0300\u0301\u0304\u030C]/g;
const withoutTones = (word: string) => word.normalize("NFD").replace(TONES, "").normalize("NFC").replace(/ü/g, "v");

const LONGEST_SYLLABLE = 6;
/** Inside a word a syllable seldom begins with a vowel, except er. */
const lateVowelCost = (syllable: string) => (/^[aoe]/.test(syllable) ? (syllable === "er" ? 0.3 : 1.1) : 0);

/** The syllables of a word in pinyin, or null if it is none. */
export function splitPinyin(word: string): string[] | null {
  const text = withoutTones(word);
  if (!/^[a-z]{2,60}$/.test(text)) return null;
  const best: ({ cost: number; from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= text.length; end++) {
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
      const before = best[from];
      const syllable = text.slice(from, end);
      if (before === undefined || !pinyinSyllables.has(syllable)) continue;
      const cost = before.cost + 0.2 + (from > 0 ? lateVowelCost(syllable) : 0);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from };
    }
  }
  if (best[text.length] === undefined) return null;
  const syllables: string[] = [];
  for (let end = text.length; end > 0; end = best[end]?.from ?? 0) syllables.unshift(text.slice(best[end]?.from ?? 0, end));
  return syllables;
}

/** Fewer syllables in a row may be words of a Chinese name. */
const FEWEST_JOINED = 4;

/** Words with syllables that stand alone, as some write pinyin, taken together: tu er xun. */
export function joinSyllables(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    while (to < words.length && pinyinSyllables.has(withoutTones(words[to] ?? ""))) to += 1;
    if (to - from >= FEWEST_JOINED) joined.push(words.slice(from, to).join(""));
    else joined.push(...words.slice(from, Math.max(to, from + 1)));
    to = Math.max(to, from + 1);
  }
  return joined;
}

/** The sounds of syllables in a row; some depend on what stands before them. */
export function readSyllables(syllables: readonly string[]): string {
  let sounds = "";
  syllables.forEach((syllable, at) => {
    const isLast = at === syllables.length - 1;
    if (syllable === "er" && at > 0) sounds += "P";
    else if (syllable === "en" && at > 0) sounds += "3M";
    else if (syllable === "fu" && isLast && /[eo39]$/.test(sounds)) sounds += "v";
    else if (syllable === "wa" && isLast && /[eo39]$/.test(sounds)) sounds += "va";
    else sounds += pinyinSyllables.get(syllable) ?? "";
  });
  return sounds;
}
