import { NameTrie } from "./name-trie";

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

/** A part that stands at one end of a word: so many letters of the word are it. */
export interface EndToken extends NearToken {
  length: number;
}

/** How many letters of a word may differ from another that is meant. */
export const slipsIn = ({ length }: { length: number }) => (length < 3 ? 0 : length < 5 ? 1 : 2);
const MOST_SLIPS = 2;

const backwards = (word: string) => [...word].reverse().join("");

/**
 * Every part of a name that an index holds, in memory: a few thousand words for hundreds of thousands of persons,
 * so that misspelled and joined words are found without asking the database for what resembles them.
 */
export class NameVocabulary {
  private readonly frequencies: Map<string, number>;
  private readonly forwards: NameTrie;
  private reversed: NameTrie | null = null;

  constructor(known: readonly KnownToken[]) {
    this.frequencies = new Map(known.map(({ token, frequency }) => [token, frequency]));
    this.forwards = new NameTrie(known.map(({ token }) => token));
  }

  /** In how many records a part stands. */
  frequencyOf(token: string): number {
    return this.frequencies.get(token) ?? 0;
  }

  /** The parts that differ from this one by a few slips, nearest and then commonest first; itself is not among them. */
  near(word: string, most: number, slips = slipsIn(word)): NearToken[] {
    if (slips === 0) return [];
    const found: NearToken[] = [];
    this.forwards.visit(word, slips, true, (token, slipsUpTo) => {
      if (token !== word) found.push({ token, slips: slipsUpTo(word.length) });
    });
    return found.sort((a, b) => a.slips - b.slips || this.frequencyOf(b.token) - this.frequencyOf(a.token)).slice(0, most);
  }

  /** The parts that begin like this, commonest first. */
  beginning(word: string, most: number): string[] {
    const found: string[] = [];
    this.forwards.visitBeginning(word, (token) => found.push(token));
    return found.sort((a, b) => this.frequencyOf(b) - this.frequencyOf(a)).slice(0, most);
  }

  /** The parts that a word begins with, nearly, or ends with. */
  atEnd(word: string, end: "beginning" | "end"): EndToken[] {
    const found: EndToken[] = [];
    if (end === "end") this.reversed ??= new NameTrie([...this.frequencies.keys()].map(backwards));
    const trie = end === "beginning" ? this.forwards : this.reversed;
    const read = end === "beginning" ? (token: string) => token : backwards;
    trie?.visit(read(word), MOST_SLIPS, false, (token, slipsUpTo) => {
      const allowed = slipsIn(token);
      const longest = Math.min(word.length - 1, token.length + allowed);
      for (let length = Math.max(1, token.length - allowed); length <= longest; length += 1) {
        const slips = slipsUpTo(length);
        if (slips <= allowed) found.push({ token: read(token), slips, length });
      }
    });
    return found;
  }
}
