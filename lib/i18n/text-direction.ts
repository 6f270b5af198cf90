import { NO_LANGUAGE } from "./no-language";

const RIGHT_TO_LEFT_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);
const RIGHT_TO_LEFT_LANGUAGES = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The direction of a text by its script, else by the script or the language of its BCP 47 tag. */
export function textDirection(language: string, script?: string): "ltr" | "rtl" {
  const [code = "", ...subtags] = language.split("-");
  const named = script ?? subtags.find((subtag) => /^[A-Z][a-z]{3}$/.test(subtag));
  if (named) return RIGHT_TO_LEFT_SCRIPTS.has(named) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT_LANGUAGES.has(code) ? "rtl" : "ltr";
}

/**
 * The `lang` and `dir` of an element that holds a text; the script is named where the tag does not imply it. A text of
 * which nobody says the language is in none, so that it does not take that of the page; its letters give the direction.
 */
export function textAttributes(said?: string | null, script?: string): { lang: string; dir: "ltr" | "rtl" | "auto" } {
  const language = said ?? NO_LANGUAGE;
  if (language === NO_LANGUAGE && !script) return { lang: "", dir: "auto" };
  const dir = textDirection(language, script);
  // Chinese characters are drawn in one way or the other, and a browser asks the tag which.
  const isDrawnTwice = script === "Hans" || script === "Hant";
  const isImplied = !script || language.includes("-") || (dir === textDirection(language) && !isDrawnTwice);
  return { lang: isImplied ? language : `${language}-${script}`, dir };
}
