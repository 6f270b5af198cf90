import type { NameKeys, NamePart } from "@/lib/names/name-keys";
import { slipsIn } from "./name-vocabulary";
import type { NameVocabulary } from "./name-vocabulary";
import { isKey, term } from "./search-terms";
import { takeApart } from "./written-as-one";

/** A question to the index of names and how many answers of it are worth having, as a share of the limit. */
export interface NameTier {
  query: string;
  share: number;
  /** Whoever is found by it has the name, as far as keys can tell; to leave some out is worth saying. */
  isSure: boolean;
}

/** Parts of a name that are looked at; nobody's has more. */
const MOST_PARTS = 8;
/** Readings of one part. */
const MOST_READINGS = 12;
/** Words that are spelled nearly like one part. */
const MOST_NEAR = 40;
const MOST_MISSPELLED = 4;
/** One part of two proposes nobody when more records than this have it. */
const COMMON = 300;
const SHORTEST_JOINED = 5;
/** Ways to take apart a word of several, and a name written as one word. */
const MOST_SPLITS = 6;
const MOST_PIECES = 120;
const MOST_LIKELY = 12;

/** One part as questions to the index: as it sounds, nearly as it sounds, and beginning like that. */
interface WantedPart {
  exact: string;
  near: string | null;
  open: string;
  frequency: number;
}

/**
 * The questions that propose records for a name, the surest first: the whole name, all parts as they sound, one part
 * misspelled, all parts misspelled or joined or taken apart, a last part that is only begun, and all parts but one.
 */
export function nameTiers(keys: NameKeys, skeletons: readonly string[], isPrefix: boolean, vocabulary: NameVocabulary): NameTier[] {
  const required = keys.parts.filter((part) => !part.isOptional);
  const named = (required.length > 0 ? required : keys.parts).slice(0, MOST_PARTS);
  const parts = named.flatMap((part) => wantedPart(part, vocabulary));
  if (parts.length === 0) return [];
  const concats = terms("c", keys.concats);
  const exact = parts.map((part) => part.exact);
  const rough = parts.map((part) => either([part.exact, part.near]) ?? part.exact);
  const last = parts.at(-1);
  const begun = last ? [...exact.slice(0, -1), last.open] : exact;
  const oneSlip = parts.map((part, at) => (part.near === null ? null : all(exact.map((one, index) => (index === at ? (part.near ?? one) : one)))));
  const { likely, possible } = variants(named, vocabulary);
  const tiers: [string | null, number, boolean][] = [
    [either(isPrefix ? concats.map((concat) => `${concat}:*`) : concats), 1, true],
    [all(isPrefix ? begun : exact), 1, true],
    [either(oneSlip), 0.4, false],
    [either(likely), 0.2, false],
    [either([parts.length > 1 ? all(rough) : null, ...terms("s", skeletons)]), 0.3, false],
    [either(possible), 0.3, false],
    [isPrefix ? null : all(begun), 0.2, false],
    [either(allButOne(parts, rough)), 0.3, false],
  ];
  return tiers.flatMap(([query, share, isSure]) => (query === null ? [] : [{ query, share, isSure }]));
}

function wantedPart(part: NamePart, vocabulary: NameVocabulary): WantedPart[] {
  const folds = part.folds.filter(isKey).slice(0, MOST_READINGS);
  const exact = either(terms("f", [...folds, ...part.groups]));
  if (exact === null) return [];
  // A part that somebody is called is less probably misspelled, and a second reading less probably meant.
  const near = new Set(
    folds.slice(0, MOST_MISSPELLED).flatMap((fold, reading) => {
      const isKnown = vocabulary.frequencyOf(fold) > 0;
      return vocabulary.near(fold, MOST_NEAR, isKnown || reading > 0 ? Math.min(1, slipsIn(fold)) : slipsIn(fold)).map((one) => one.token);
    }),
  );
  return [
    {
      exact,
      near: either([...terms("f", [...near].slice(0, MOST_NEAR)), ...terms("s", part.skeletons.filter((skeleton) => skeleton.length >= 3))]),
      open: either([...terms("f", part.groups), ...terms("f", folds).map((fold) => `${fold}:*`)]) ?? exact,
      frequency: Math.max(0, ...folds.map((fold) => vocabulary.frequencyOf(fold))),
    },
  ];
}

/** The name with two of its words written as one, or one as two: the ways with the fewest slips, and the others. */
function variants(parts: readonly NamePart[], vocabulary: NameVocabulary): Record<"likely" | "possible", (string | null)[]> {
  const words = parts.map((part) => part.folds[0] ?? "");
  const asked = (list: readonly string[]) => all(list.map((word) => either(terms("f", [word, ...vocabulary.near(word, MOST_NEAR, word.length < 6 ? 0 : 1).map((one) => one.token)]))));
  const joined = words.slice(1).flatMap((word, index) => {
    const one = (words[index] ?? "") + word;
    const isKnown = one.length >= SHORTEST_JOINED && (vocabulary.frequencyOf(one) > 0 || vocabulary.near(one, 1, 1).length > 0);
    return isKnown ? [[...words.slice(0, index), one, ...words.slice(index + 2)]] : [];
  });
  const apart = parts.flatMap((part, index) => {
    // A word that somebody is called needs no taking apart, nor one of several in Chinese: the others show where words end.
    const isWhole = part.folds.some((fold) => vocabulary.frequencyOf(fold) > 0) || (parts.length > 1 && part.script === "Hani");
    if (isWhole) return [];
    const others = words.filter((_word, other) => other !== index);
    const { pairs, rare } = takeApart(part, vocabulary, parts.length === 1 ? MOST_PIECES : MOST_SPLITS);
    return [...pairs, ...(parts.length === 1 ? rare.map((token) => [token]) : [])].map((list) => [...others, ...list]);
  });
  const pieces = apart.map((list) => all(terms("f", list)));
  return { likely: [...joined.map(asked), ...pieces.slice(0, MOST_LIKELY)], possible: pieces.slice(MOST_LIKELY) };
}

/** Of three parts any two; of two, one that is rare. */
function allButOne(parts: readonly WantedPart[], rough: readonly string[]): (string | null)[] {
  if (parts.length === 2) return parts.map((part, index) => (part.frequency <= COMMON ? (rough[index] ?? null) : null));
  return parts.length < 3 ? [] : rough.map((_, left) => all(rough.filter((_part, index) => index !== left)));
}

function terms(of: "f" | "s" | "c", keys: readonly string[]): string[] {
  return [...new Set(keys)].filter(isKey).map((key) => term(of, key));
}

function either(queries: readonly (string | null)[]): string | null {
  const given = [...new Set(queries.filter((query) => query !== null))];
  return given.length === 0 ? null : `(${given.join("|")})`;
}

function all(queries: readonly (string | null)[]): string | null {
  return queries.length === 0 || queries.includes(null) ? null : `(${queries.join("&")})`;
}
