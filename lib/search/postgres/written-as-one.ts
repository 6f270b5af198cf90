import { nameKeys } from "@/lib/names/name-keys";
import type { NamePart } from "@/lib/names/name-keys";
import type { NameVocabulary, NearToken } from "./name-vocabulary";

/** What a name may begin and end with, and how far that is from what is written, in slips per letter. */
export interface Pair {
  pair: [string, string];
  cost: number;
}

/** A name written without spaces, as far as its beginning and its end are known. */
export interface TakenApart {
  /** What it may begin and end with, the fewest slips first. */
  pairs: Pair[];
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
/** Pieces that are tried for each place where a word may be cut, and at its ends where something is left between. */
const MOST_PER_PLACE = 12;
const MOST_APART = 24;
const SHORTEST_FOLD = 2;
/** A single part proposes somebody if it is long enough and nearly right, and all of them together no more than this. */
const SHORTEST_RARE = 4;
const SURE = 0.26;
const MOST_RECORDS = 400;

/**
 * Takes a name apart that is written as one word: by the sound of the whole and, since characters are read differently
 * where two words have grown together, by the sound of every beginning and end of characters.
 */
export function takeApart({ text, folds }: Pick<NamePart, "text" | "folds">, vocabulary: NameVocabulary, most: number): TakenApart {
  const unit = /\p{Script=Han}/u.test(text) ? "characters" : "letters";
  const letters = [...text].slice(0, LONGEST);
  if (letters.length < SHORTEST[unit]) return { pairs: [], rare: [] };
  const readings = folds.slice(0, 2).map((fold) => bySound(fold.slice(0, LONGEST), vocabulary));
  if (unit === "characters") readings.push(byCharacters(letters, vocabulary));
  return {
    pairs: best(readings.flatMap(({ heads, tails, between }) => pairsOf(heads, tails, between)), most),
    rare: rareOf(readings.flatMap(({ heads, tails }) => [...heads, ...tails]), vocabulary),
  };
}

interface Reading {
  heads: Piece[];
  tails: Piece[];
  between: number;
}

function bySound(fold: string, vocabulary: NameVocabulary): Reading {
  return {
    heads: vocabulary.atEnd(fold, "beginning").map(({ token, slips, length }) => ({ token, slips, at: length })),
    tails: vocabulary.atEnd(fold, "end").map(({ token, slips, length }) => ({ token, slips, at: fold.length - length })),
    between: BETWEEN.letters,
  };
}

function byCharacters(characters: readonly string[], vocabulary: NameVocabulary): Reading {
  const pieces = (cut: (at: number) => readonly string[]) =>
    characters.flatMap((_, at): Piece[] => (at === 0 ? [] : known(foldsOf(cut(at).join("")), vocabulary).map((piece) => ({ ...piece, at }))));
  return { heads: pieces((at) => characters.slice(0, at)), tails: pieces((at) => characters.slice(at)), between: BETWEEN.characters };
}

/** Those that meet at one place, and the surest of those with something in between. */
function pairsOf(heads: readonly Piece[], tails: readonly Piece[], shortest: number): Pair[] {
  const surest = (pieces: readonly Piece[], most: number) => pieces.toSorted((a, b) => share(a) - share(b) || b.token.length - a.token.length).slice(0, most);
  const places = [...new Set(heads.map((piece) => piece.at))];
  const meeting = places.flatMap((at) => {
    const firsts = surest(heads.filter((piece) => piece.at === at), MOST_PER_PLACE);
    const lasts = surest(tails.filter((piece) => piece.at === at), MOST_PER_PLACE);
    return firsts.flatMap((first) => lasts.map((last) => pairOf(first, last, 0)));
  });
  const lasts = surest(tails, MOST_APART);
  const apart = surest(heads, MOST_APART).flatMap((first) => lasts.flatMap((last) => (last.at - first.at < shortest ? [] : [pairOf(first, last, BETWEEN.cost)])));
  return [...meeting, ...apart];
}

function pairOf(first: Piece, last: Piece, cost: number): Pair {
  return { pair: [first.token, last.token], cost: share(first) + share(last) + cost };
}

function best(pairs: Pair[], most: number): Pair[] {
  const found = new Map<string, Pair>();
  for (const one of pairs.sort((a, b) => a.cost - b.cost)) {
    if (found.size >= most) break;
    const key = one.pair.join(" ");
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function rareOf(pieces: readonly Piece[], vocabulary: NameVocabulary): string[] {
  const sure = pieces.filter((piece) => piece.token.length >= SHORTEST_RARE && share(piece) <= SURE).sort((a, b) => share(a) - share(b) || vocabulary.frequencyOf(a.token) - vocabulary.frequencyOf(b.token));
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
