import { textUnits } from "./text-units";
import type { TextUnit } from "./text-units";

/** What an index of words holds: a word, or two characters that follow each other, and its place in the text. */
export interface Lexeme {
  lexeme: string;
  position: number;
}

/** How far texts of one record lie apart, so that no phrase begins in one and ends in the next. */
const GAP = 20;

/** The lexemes of a record's texts, in order. A last character stands alone, so that a single one can be found. */
export function textLexemes(texts: readonly string[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let offset = 1;
  for (const text of texts) {
    const units = textUnits(text);
    for (const [index, unit] of units.entries()) lexemes.push({ lexeme: withNext(unit, units[index + 1]), position: offset + index });
    offset += units.length + GAP;
  }
  return lexemes;
}

/** A lexeme that is asked for, `distance` places after the one before. */
export interface WantedLexeme {
  lexeme: string;
  /** Any lexeme that begins like this will do. */
  isPrefix: boolean;
  distance: number;
}

/** The lexemes of words that stand one after the other; `isOpen` lets the last word go on. */
export function wantedLexemes(words: readonly string[], isOpen: boolean): WantedLexeme[] {
  const units = words.flatMap((word) => textUnits(word));
  const wanted: WantedLexeme[] = [];
  let last = 0;
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    // The second of two characters was asked for together with the first.
    if (unit.isJoined && !next?.isJoined) continue;
    const isAlone = unit.isCharacter && !next?.isJoined;
    const isPrefix = isAlone || (isOpen && !unit.isCharacter && next === undefined);
    wanted.push({ lexeme: withNext(unit, next), isPrefix, distance: index - last });
    last = index;
  }
  return wanted;
}

function withNext(unit: TextUnit, next: TextUnit | undefined): string {
  return unit.isCharacter && next?.isJoined ? unit.folded + next.folded : unit.folded;
}
