/** Letters that Arabic, Persian and Urdu keyboards and old fonts give for those of Uyghur and Kazakh. */
const lookalikes: Readonly<Record<string, string>> = {
  ک: "ك", ڪ: "ك", ی: "ي", ۍ: "ي", ێ: "ې", ے: "ې", ٮ: "ې", ۀ: "ە", ۃ: "ە", ہ: "ه", ھ: "ھ", ۂ: "ە", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ݣ: "ڭ", ښ: "ڭ", ۊ: "ۈ", ؤ: "ۇ",
  ڤ: "ۋ", "ۏ": "ۋ",
};
const VOWELS = "اەوۇۆۈېى";

/** One spelling for letters typed on a neighbour's keyboard. */
export function unifyArabic(word: string): string {
  const letters = [...word].map((letter) => lookalikes[letter] ?? letter);
  return letters.map((letter, at) => settleLetter(letter, letters[at - 1], letters[at + 1])).join("");
}

/** ه is h beside a vowel and the vowel ە between consonants; ي is i between consonants, ى is y between vowels. */
function settleLetter(letter: string, before: string | undefined, after: string | undefined): string {
  const isVowel = (other: string | undefined) => other !== undefined && VOWELS.includes(other);
  if (letter === "ه") {
    if (before === "ئ") return "ە";
    if (before === undefined || isVowel(before)) return "ھ";
    return isVowel(after) ? "ھ" : "ە";
  }
  if (letter === "ي" && before !== undefined && !isVowel(before) && !isVowel(after) && after !== "ه") return "ى";
  return letter;
}
