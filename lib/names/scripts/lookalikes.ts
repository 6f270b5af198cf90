import type { NameScript } from "@/lib/names/name-script";

/** Letters that look alike in Latin and Cyrillic: typed in one alphabet, meant in the other. */
const CYRILLIC_BY_LATIN: Readonly<Record<string, string>> = {
  a: "а", c: "с", e: "е", h: "һ", i: "і", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у", b: "в", "ə": "ә", "ö": "ӧ", "ë": "ё",
};
const LATIN_BY_CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", с: "c", е: "e", һ: "h", і: "i", к: "k", м: "m", о: "o", р: "p", т: "t", х: "x", у: "y", в: "b", ә: "ə", ё: "ë", ј: "j", ѕ: "s",
};

/** One alphabet for a word that mixes two: the one in which every letter can be meant, or else the more frequent. */
export function unmixAlphabets(word: string): string {
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{sc=Latin}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{sc=Cyrillic}/u.test(letter));
  if (latin.length === 0 || cyrillic.length === 0) return word;
  const canBeCyrillic = latin.every((letter) => letter in CYRILLIC_BY_LATIN);
  const canBeLatin = cyrillic.every((letter) => letter in LATIN_BY_CYRILLIC);
  const isCyrillic = canBeCyrillic === canBeLatin ? cyrillic.length >= latin.length : canBeCyrillic;
  const table = isCyrillic ? CYRILLIC_BY_LATIN : LATIN_BY_CYRILLIC;
  return letters.map((letter) => table[letter] ?? letter).join("");
}

/** Letters that a Russian keyboard lacks, and what is typed for them. */
const RUSSIAN_KEYS: Readonly<Record<string, string>> = {
  ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ү: "у", ұ: "у", һ: "х", ҳ: "х", і: "и", җ: "ж", ҷ: "ж", ў: "у", ё: "е",
};

/** A word as a keyboard without its special letters would write it: Latin and Cyrillic only. */
export function plainLetters(word: string, script: NameScript): string {
  if (script === "Latn") return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/ə/g, "e");
  if (script === "Cyrl") return [...word].map((letter) => RUSSIAN_KEYS[letter] ?? letter).join("");
  return word;
}
