import { nameKeys } from "@/lib/names/name-keys";
import type { NamePart } from "@/lib/names/name-keys";
import type { NameVocabulary, NearToken } from "./name-vocabulary";

/** A name written without spaces, as far as its beginning and its end are known. */
export interface TakenApart {
  /** What it may begin and end with, the fewest slips first. */
  pairs: [string, string][];
  /** Rare parts that it may begin or end with, where the rest is not known. */
  rare: string[];
}

interface Piece extends NearToken {
  at: number;
}

/** Shorter words are not taken apart; Chinese characters are syllables. */
const SHORTEST = { letters: 6, characters: 3 };
const LONGEST = 40;
/** A name in the middle has at least so many letters or characters, and costs as much as this share of slips. */
const BETWEEN = { letters: 3, characters: 2, cost: 0.25 };
const MOST_NEAR = 12;
const SHORTEST_FOLD = 2;
/** A single part proposes somebody if it is long enough and nearly right, and all of them together no more than this. */
const SHORTEST_RARE = 4;
const SURE = 0.26;
const MOST_RECORDS = 400;

/**
 * Takes a name apart that is written as one word. Beginnings and ends are read by themselves, because letters sound
 * different where two words have grown together, and cut from the sound of the whole, because some can only be read
 * as a whole.
 */
export function takeApart({ text, folds }: Pick<NamePart, "text" | "folds">, vocabulary: NameVocabulary, most: number): TakenApart {
  const unit = /\p{Script=Han}/u.test(text) ? "characters" : "letters";
  const letters = [...text].slice(0, LONGEST);
  if (letters.length < SHORTEST[unit]) return { pairs: [], rare: [] };
  const readings = [
    { letters, between: BETWEEN[unit], read: (piece: string) => foldsOf(piece) },
    ...folds.slice(0, 2).map((fold) => ({ letters: [...fold].slice(0, LONGEST), between: BETWEEN.letters, read: (piece: string) => [piece] })),
  ].map(({ letters: all, between, read }) => {
    const pieces = (cut: (at: number) => string[]) =>
      all.flatMap((_, at): Piece[] => (at === 0 ? [] : known(read(cut(at).join("")), vocabulary).map((piece) => ({ ...piece, at }))));
    return { between, heads: pieces((at) => all.slice(0, at)), tails: pieces((at) => all.slice(at)) };
  });
  return {
    pairs: best(readings.flatMap(({ heads, tails, between }) => pairsOf(heads, tails, between)), most),
    rare: rareOf(readings.flatMap(({ heads, tails }) => [...heads, ...tails]), vocabulary),
  };
}

function pairsOf(heads: readonly Piece[], tails: readonly Piece[], shortest: number): { pair: [string, string]; cost: number }[] {
  return heads.flatMap((first) =>
    tails.flatMap((last) => {
      const between = last.at - first.at;
      if (between !== 0 && between < shortest) return [];
      return [{ pair: [first.token, last.token] as [string, string], cost: share(first) + share(last) + (between === 0 ? 0 : BETWEEN.cost) }];
    }),
  );
}

function best(pairs: { pair: [string, string]; cost: number }[], most: number): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const { pair } of pairs.sort((a, b) => a.cost - b.cost)) {
    if (found.size >= most) break;
    found.set(pair.join(" "), pair);
  }
  return [...found.values()];
}

function rareOf(pieces: readonly Piece[], vocabulary: NameVocabulary): string[] {
  const sure = pieces.filter((piece) => piece.token.length >= SHORTEST_RARE && share(piece) <= SURE).sort((a, b) => share(a) - share(b));
  const rare = new Set<string>();
  let records = 0;
  for (const { token } of sure) {
    const frequency = vocabulary.frequencyOf(token);
    if (rare.has(token) || records + frequency > MOST_RECORDS) continue;
    rare.add(token);
    records += frequency;
  }
  return [...rare];
}

function foldsOf(piece: string): string[] {
  const [part, ...more] = nameKeys(piece).parts;
  return part && more.length === 0 ? part.folds.slice(0, 2) : [];
}

/** The known parts that a piece may be, nearly. */
function known(folds: readonly string[], vocabulary: NameVocabulary): NearToken[] {
  const long = folds.filter((fold) => fold.length >= SHORTEST_FOLD);
  const exact = long.filter((fold) => vocabulary.frequencyOf(fold) > 0).map((token) => ({ token, slips: 0 }));
  return [...exact, ...long.flatMap((fold) => vocabulary.near(fold, MOST_NEAR))];
}

const share = ({ token, slips }: NearToken) => slips / token.length;
