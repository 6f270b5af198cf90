import type { IndexedText } from "./search-document";
import type { Snippet } from "./search-result";
import { textUnits } from "./text-units";
import type { TextUnit } from "./text-units";

/** What is marked: words and sequences of words, folded. */
export interface WantedWords {
  words: readonly string[];
  phrases: readonly (readonly string[])[];
}

/** Characters that a snippet shows at most, and before its first match. */
const LENGTH = 240;
const LEAD = 70;
const MOST_SNIPPETS = 2;

interface Match {
  first: number;
  last: number;
  /** Which of the wanted sequences it is. */
  wanted: number;
}

/** The places of some texts that show best why a record was found: first those that hold the most of what was asked. */
export function snippetsOf(texts: readonly IndexedText[], wanted: WantedWords): Snippet[] {
  const sequences = [...wanted.phrases, ...wanted.words.map((word) => [word])].map((words) => words.flatMap((word) => textUnits(word)));
  return texts
    .flatMap((text) => {
      const units = textUnits(text.text);
      const matches = findMatches(units, sequences);
      return matches.length === 0 ? [] : [{ text, units, matches, window: bestWindow(units, matches) }];
    })
    .sort((a, b) => b.window.distinct.size - a.window.distinct.size)
    .slice(0, MOST_SNIPPETS)
    .map(({ text, units, matches, window }) => cut(text, units, matches, window));
}

/** Whether every wanted word and phrase stands somewhere in these texts. */
export function holdsAll(texts: readonly string[], { words, phrases }: WantedWords): boolean {
  const sequences = [...phrases, ...words.map((word) => [word])].map((sequence) => sequence.flatMap((word) => textUnits(word)));
  const missing = new Set(sequences.keys());
  for (const text of texts) {
    for (const match of findMatches(textUnits(text), sequences)) missing.delete(match.wanted);
    if (missing.size === 0) return true;
  }
  return missing.size === 0;
}

function findMatches(units: readonly TextUnit[], sequences: readonly (readonly TextUnit[])[]): Match[] {
  const starts = new Map<string, number[]>();
  for (const [wanted, [first]] of sequences.entries()) if (first) starts.set(first.folded, [...(starts.get(first.folded) ?? []), wanted]);
  const matches: Match[] = [];
  for (const [first, unit] of units.entries()) {
    for (const wanted of starts.get(unit.folded) ?? []) {
      const sequence = sequences[wanted] ?? [];
      if (standsAt(units, first, sequence)) matches.push({ first, last: first + sequence.length - 1, wanted });
    }
  }
  return matches;
}

function standsAt(units: readonly TextUnit[], first: number, sequence: readonly TextUnit[]): boolean {
  return sequence.every((one, index) => {
    const other = units[first + index];
    return other?.folded === one.folded && (!one.isJoined || other.isJoined);
  });
}

interface Window {
  from: number;
  distinct: Set<number>;
}

/** The stretch of the allowed length that begins with a match and holds the most different ones. */
function bestWindow(units: readonly TextUnit[], matches: readonly Match[]): Window {
  let best: Window = { from: 0, distinct: new Set() };
  for (const [index, match] of matches.entries()) {
    const end = (units[match.first]?.start ?? 0) + LENGTH - LEAD;
    const distinct = new Set<number>();
    for (let next = index; next < matches.length && (units[matches[next]?.last ?? 0]?.end ?? 0) <= end; next += 1) {
      distinct.add(matches[next]?.wanted ?? 0);
    }
    distinct.add(match.wanted);
    if (distinct.size > best.distinct.size) best = { from: match.first, distinct };
    if (index > 500) break;
  }
  return best;
}

function cut({ text, language }: IndexedText, units: readonly TextUnit[], matches: readonly Match[], { from }: Window): Snippet {
  const anchor = units[from]?.start ?? 0;
  const earliest = text.length <= LENGTH ? 0 : anchor - LEAD;
  const start = earliest <= 0 ? 0 : (units.find((unit) => unit.start >= earliest)?.start ?? anchor);
  const latest = start + LENGTH;
  const lastMatchEnd = units[matches.find((match) => match.first === from)?.last ?? from]?.end ?? anchor;
  const end = latest >= text.length ? text.length : Math.max(units.findLast((unit) => unit.end <= latest)?.end ?? 0, lastMatchEnd);
  const parts: { text: string; isMatch: boolean }[] = [];
  let at = start;
  for (const match of matches) {
    const matchStart = Math.max(units[match.first]?.start ?? 0, at);
    const matchEnd = units[match.last]?.end ?? 0;
    if (matchEnd <= at || matchStart < start || matchEnd > end) continue;
    if (matchStart > at) parts.push({ text: text.slice(at, matchStart), isMatch: false });
    const last = parts.at(-1);
    if (last?.isMatch && matchStart === at) last.text += text.slice(matchStart, matchEnd);
    else parts.push({ text: text.slice(matchStart, matchEnd), isMatch: true });
    at = matchEnd;
  }
  if (at < end) parts.push({ text: text.slice(at, end), isMatch: false });
  return { language, parts, isCutBefore: start > 0, isCutAfter: end < text.length };
}
