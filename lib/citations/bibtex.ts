import { citedTitle } from "./cited-work";
import type { CitedWork } from "./cited-work";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** What TeX takes for a command; letters of every script stay as they are, which BibTeX in UTF-8 and biber read. */
const ESCAPED: Record<string, string> = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "%": "\\%", "#": "\\#", _: "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
};

/**
 * What babel and polyglossia call languages, each in the letters that it is usually written in
 * (https://latex3.github.io/babel/guides/locale-naming.html). Another word here would be an error in a document.
 */
const TEX_LANGUAGES: Record<string, { name: string; script: string }> = {
  en: { name: "english", script: "Latn" }, ug: { name: "uyghur", script: "Arab" }, kk: { name: "kazakh", script: "Cyrl" }, ky: { name: "kyrgyz", script: "Cyrl" },
  ru: { name: "russian", script: "Cyrl" }, tr: { name: "turkish", script: "Latn" }, de: { name: "german", script: "Latn" }, fr: { name: "french", script: "Latn" },
  es: { name: "spanish", script: "Latn" }, it: { name: "italian", script: "Latn" }, nl: { name: "dutch", script: "Latn" }, sv: { name: "swedish", script: "Latn" },
  ja: { name: "japanese", script: "Jpan" }, ar: { name: "arabic", script: "Arab" },
};

/** The name of a language for TeX; null where it has none, or none for these letters. */
function texLanguage(tag: string | null): string | null {
  const [language = "", script] = (tag ?? "").split("-");
  const known = Object.hasOwn(TEX_LANGUAGES, language) ? TEX_LANGUAGES[language] : undefined;
  return known === undefined || (script?.length === 4 && script !== known.script) ? null : `{${known.name}}`;
}

/**
 * BibTeX: an entry `@misc`, which the standard styles and biblatex both know. Doubled braces keep styles from changing
 * letters of names.
 */
export function toBibtex(work: CitedWork): string {
  const { id, authors, number, version, publishedOn, accessedOn, url, site, language, note } = work;
  const [year = "", month = "", day = ""] = publishedOn.split("-");
  const text = (value: string) => `{${escaped(value)}}`;
  const fields: [name: string, value: string | null][] = [
    ["author", authors.length === 0 ? null : `{${authors.map(text).join(" and ")}}`],
    ["title", `{${text(citedTitle(work))}}`],
    ["howpublished", text(site)],
    ["number", text(number)],
    ["version", version === null ? null : text(String(version))],
    // Not `date` beside these: older styles know only them, and newer ones complain of both.
    ["year", text(year)],
    ["month", MONTHS[Number(month) - 1] ?? null],
    ["day", text(String(Number(day)))],
    // Addresses stand as they are: biblatex and \\url read them letter by letter. No address here has a brace.
    ["url", `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`],
    ["urldate", text(accessedOn)],
    ["langid", texLanguage(language)],
    ["note", note === null ? null : text(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${id},\n${lines.join("")}}\n`;
}

function escaped(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\\{}$&%#_~^]/g, (letter) => ESCAPED[letter] ?? letter);
}
