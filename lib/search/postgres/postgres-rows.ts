import "server-only";
import { indexTerms } from "@/lib/names/name-keys";
import type { SearchDocument } from "@/lib/search/search-document";
import { isKey, term } from "./search-terms";
import { textLexemes } from "@/lib/search/text-lexemes";
import type { Lexeme } from "@/lib/search/text-lexemes";

/** What the tables of the PostgreSQL index hold of one record. Revisions travel as text: JSON has no such numbers. */
export interface IndexRows {
  record: { recordId: string; kind: string; number: number; revision: string; terms: string[] };
  texts: { recordId: string; part: number; kind: string; number: number; revision: string; words: string }[];
  folds: string[];
}

/** Places of words end at 16,383 in PostgreSQL, so long texts go on in a further row. */
const PART_LENGTH = 12_000;
/** Lexemes that parts have in common, so that a phrase is whole in one of them. */
const OVERLAP = 40;

/** Writes a document as rows. */
export function indexRows({ recordId, kind, number, revision: at, names, texts }: SearchDocument): IndexRows {
  const revision = String(at);
  const distinct = (keys: readonly string[]) => [...new Set(keys)].filter(isKey);
  const keys = names.map((name) => indexTerms(name.keys));
  const folds = distinct(keys.flatMap((one) => one.folds));
  const terms = [
    ...folds.map((fold) => term("f", fold, kind)),
    ...distinct(keys.flatMap((one) => one.skeletons)).map((skeleton) => term("s", skeleton, kind)),
    ...distinct(keys.flatMap((one) => one.concats)).map((concat) => term("c", concat, kind)),
  ];
  return {
    record: { recordId, kind, number, revision, terms },
    texts: partsOf(textLexemes(texts.map((one) => one.text))).map((words, part) => ({ recordId, part, kind, number, revision, words })),
    folds,
  };
}

/** Lexemes as vectors of words; folded words hold letters and digits only, so quoting them is enough. */
function partsOf(lexemes: readonly Lexeme[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < lexemes.length; from += PART_LENGTH - OVERLAP) {
    const part = lexemes.slice(from, from + PART_LENGTH);
    const first = part[0]?.position ?? 1;
    const places = new Map<string, number[]>();
    for (const { lexeme, position } of part) places.set(lexeme, [...(places.get(lexeme) ?? []).slice(0, 255), position - first + 1]);
    parts.push([...places].map(([lexeme, positions]) => `'${lexeme}':${positions.join(",")}`).join(" "));
    if (from + PART_LENGTH >= lexemes.length) break;
  }
  return parts;
}
