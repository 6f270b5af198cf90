import type { LetterTable } from "./letter-reader";

/** Latin letters as English texts write names of the region; Uyghur Latin (ULY) agrees with it. */
export const english: LetterTable = {
  a: "a", b: "b", c: "k", d: "d", e: "e", f: "f", g: "g", h: "h", i: "i", j: "j", k: "k", l: "l", m: "m", n: "n",
  o: "o", p: "p", q: "q", r: "r", s: "s", t: "t", u: "u", v: "v", w: "w", x: "D", y: "y", z: "z",
  ch: "c", tch: "c", tsh: "c", sh: "S", shch: "S", zh: "Z", dzh: "j", dj: "j", kh: "x", gh: "G", ng: "N0", nk: "Nk",
  ph: "f", th: "t", ck: "k", ts: "C", ee: "7", oo: "8", ou: "8", hs: "S", ff: "f",
};

/** Uyghur Latin letters that English texts do not use. */
export const uyghurLatin: LetterTable = { é: "e", ë: "e", ö: "O", ü: "U" };

/** Kazakh Latin of 2018 (acute accents) and 2021 (umlauts, breves, cedillas). */
export const kazakhLatin: LetterTable = {
  á: "A", ǵ: "G", ń: "N", ó: "O", ú: "U", ý: "w", ı: "I", ä: "A", ğ: "G", ñ: "N", ö: "O", ü: "U", ū: "u", ŭ: "u", ş: "S",
};

/** Turkish, and the scholarly letters that catalogues use. */
export const turkish: LetterTable = { c: "j", ç: "c", ş: "S", ğ: "G", ı: "I", ö: "O", ü: "U", j: "Z", â: "a", î: "i", û: "u" };

/** Scholarly and Uzbek letters; none of them means two things. */
export const scholarly: LetterTable = {
  ç: "c", š: "S", č: "c", ž: "Z", ǰ: "j", ġ: "G", ḡ: "G", ḫ: "x", ḥ: "h", ḳ: "q", ń: "N", ŋ: "N", ə: "A", æ: "A", ø: "O", ý: "y", þ: "t", ð: "d",
};

/** German: sch, tsch, dsch, j for y, w for v. */
export const german: LetterTable = {
  sch: "S", tsch: "c", dsch: "j", j: "y", w: "v", ch: "x", ä: "A", ö: "O", ü: "U", ß: "s", sh: "S",
};
