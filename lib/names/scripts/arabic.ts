import type { LetterTable } from "./letter-reader";

/** Letters that every orthography in Arabic script reads alike; the carrier of vowels is silent. */
export const sharedArabic: LetterTable = {
  ئ: "", ا: "a", ب: "b", پ: "p", ت: "t", ج: "j", چ: "c", خ: "x", د: "d", ر: "r", ز: "z", ژ: "Z", س: "s", ش: "S", غ: "G",
  ف: "f", ق: "q", ك: "k", گ: "g", ڭ: "N", ڬ: "g", ل: "l", م: "m", ن: "n", ھ: "h", ہ: "h", نگ: "N0", ۋ: "w", ى: "i", ي: "y", ە: "A", ة: "A",
};

/** Uyghur. */
export const uyghurArabic: LetterTable = { و: "o", ۇ: "u", ۆ: "O", ۈ: "U", ې: "e", ە: "A" };

/** Kazakh in China (tote zhazu): ۆ is v, ح is kh, ع is gh; front vowels are told apart by the sign that makes the word soft. */
export const kazakhArabic: LetterTable = {
  و: "o", ۇ: "u", ۆ: "v", ۋ: "w", ە: "e", ح: "x", ع: "G", ى: "I", ٵ: "A", ٶ: "O", ٷ: "U", ٸ: "i", "ۇۋ": "u",
};

/** Vowels of a soft word. */
export const kazakhArabicSoft: LetterTable = { ا: "A", و: "O", ۇ: "U", ى: "i" };

/** Kyrgyz in China: ۅ is ö, ۉ is ü. */
export const kyrgyzArabic: LetterTable = { و: "o", ۇ: "u", ۅ: "O", ۉ: "U", ە: "e", ح: "x", ع: "G", ى: "I", ۆ: "O" };

/** Arabic and Persian: short vowels are not written, و and ي are consonants or long vowels. */
export const arabic: LetterTable = {
  أ: "a", إ: "i", آ: "a", ٱ: "a", ء: "", ؤ: "", ع: "", ح: "h", ط: "t", ظ: "z", ص: "s", ض: "z", ث: "s", ذ: "z", ة: "a", و: "u", ے: "e",
  ى: "i", ۆ: "O", ۇ: "u", ال: "al", الله: "alla", ک: "k", گ: "g",
};
