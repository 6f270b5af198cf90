import type { LetterTable } from "./letter-reader";

/**
 * Russian, as names of the region are written in it. The other Cyrillic orthographies add letters to this table.
 * A weak glide (4) stands where Russian е, ё, ю, я may or may not be heard as ye, yo, yu, ya.
 */
export const russian: LetterTable = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "E", ё: "4o", ж: "Z", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "x", ц: "C", ч: "c", ш: "S", щ: "S", ъ: "",
  ы: "I", ь: "", э: "e", ю: "4u", я: "4a", дж: "j", тш: "c", кх: "x", нг: "N0", чж: "j", цз: "z", ье: "4e", ъе: "4e",
  ьо: "4o", эр: "er",
};

/** Kazakh: у is u or w, и is i or iy, ж is read as in Russian and as j. */
export const kazakhCyrillic: LetterTable = { ә: "A", ғ: "G", қ: "q", ң: "N", ө: "O", ұ: "u", ү: "U", һ: "h", і: "i" };

/** Kyrgyz: long vowels are written twice. */
export const kyrgyz: LetterTable = { ң: "N", ө: "O", ү: "U" };

/** Uyghur as written in Kazakhstan and Kyrgyzstan. */
export const uyghurCyrillic: LetterTable = { җ: "j", ә: "A", ғ: "G", қ: "q", ң: "N", ө: "O", ү: "U", һ: "h" };

/** Uzbek; о is often heard as a. */
export const uzbekCyrillic: LetterTable = { ў: "O", қ: "q", ғ: "G", ҳ: "h" };

/** Tajik, Tatar, Bashkir, Turkmen and Mongolian letters that occur in names of the region. */
export const otherCyrillic: LetterTable = { ҷ: "j", ӣ: "i", ӯ: "u", җ: "j", ҙ: "z", ҫ: "s", ҡ: "q", ӧ: "O", ӱ: "U", ӓ: "A", ј: "j", ґ: "G", є: "4e", ї: "4i" };
