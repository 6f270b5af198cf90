import { editDistance } from "./edit-distance";

/** A part of names as the index knows it, and in how many records it stands. */
export interface KnownToken {
  token: string;
  frequency: number;
}

/** A part that is spelled nearly like another, and by how many slips. */
export interface NearToken {
  token: string;
  slips: number;
}

interface Shelf {
  tokens: string[];
  /** Which letters each token has, a bit for each. */
  letters: Uint32Array;
}

/** How many letters may differ in a word of this length. */
const allowedSlips = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : length < 10 ? 2 : 3);

const LETTER_A = 97;

/**
 * Every part of a name that an index holds, in memory: a few thousand words for hundreds of thousands of persons.
 * Words that are spelled nearly alike are found by comparing letters first, which leaves few to be measured.
 */
export class NameVocabulary {
  private readonly frequencies: Map<string, number>;
  private readonly shelves = new Map<number, Shelf>();

  constructor(known: readonly KnownToken[]) {
    this.frequencies = new Map(known.map(({ token, frequency }) => [token, frequency]));
    const byLength = new Map<number, string[]>();
    for (const { token } of known) {
      const shelf = byLength.get(token.length);
      if (shelf) shelf.push(token);
      else byLength.set(token.length, [token]);
    }
    for (const [length, tokens] of byLength) this.shelves.set(length, { tokens, letters: Uint32Array.from(tokens, lettersOf) });
  }

  /** In how many records a part stands. */
  frequencyOf(token: string): number {
    return this.frequencies.get(token) ?? 0;
  }

  /** The parts that differ from this one by a few slips, nearest and then commonest first; itself is not among them. */
  near(word: string, most: number, slips = allowedSlips(word.length)): NearToken[] {
    if (slips === 0) return [];
    const found: NearToken[] = [];
    const letters = lettersOf(word);
    for (let length = word.length - slips; length <= word.length + slips; length += 1) {
      const shelf = this.shelves.get(length);
      if (!shelf) continue;
      for (let at = 0; at < shelf.tokens.length; at += 1) {
        const other = shelf.letters[at] ?? 0;
        if (bits(letters & ~other) > slips || bits(other & ~letters) > slips) continue;
        const token = shelf.tokens[at] ?? "";
        const distance = editDistance(word, token);
        if (distance > 0 && distance <= slips) found.push({ token, slips: distance });
      }
    }
    return found
      .sort((a, b) => a.slips - b.slips || this.frequencyOf(b.token) - this.frequencyOf(a.token))
      .slice(0, most);
  }

  /** The parts that begin nearly like this, commonest first. */
  beginnings(word: string, most: number): string[] {
    const found: string[] = [];
    const slips = word.length < 4 ? 0 : 1;
    for (const [length, { tokens }] of this.shelves) {
      if (length < word.length) continue;
      for (const token of tokens) if (token[0] === word[0] && editDistance(word, token.slice(0, word.length)) <= slips) found.push(token);
    }
    return found.sort((a, b) => this.frequencyOf(b) - this.frequencyOf(a)).slice(0, most);
  }
}

function lettersOf(token: string): number {
  let letters = 0;
  for (let at = 0; at < token.length; at += 1) letters |= 1 << ((token.charCodeAt(at) - LETTER_A) & 31);
  return letters >>> 0;
}

function bits(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
