import { joinFolds } from "@/lib/names/fold";
import { chineseFoldOf } from "@/lib/names/name-keys";
import type { NameKeys, NamePart } from "@/lib/names/name-keys";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { slipsIn } from "./name-vocabulary";
import type { NameVocabulary } from "./name-vocabulary";
import { isKey, term } from "./search-terms";
import type { TermOf } from "./search-terms";
import { takeApart } from "./written-as-one";

/** What a record must have: of each group at least one term. */
export type TermGroups = readonly (readonly string[])[];

/** Questions to the index of names that are worth the same, and how many of the limit's records each may give. */
export interface NameTier {
  questions: TermGroups[];
  share: number;
  /** Whoever is found by it has the name, as far as keys can tell; to leave some out is worth saying. */
  isSure: boolean;
}

/** A name that is looked for, among entries or among everything else. */
export interface TieredName {
  keys: NameKeys;
  skeletons: readonly string[];
  kind: PublicRecordKind;
  isPrefix: boolean;
}

/** Parts of a name that are looked at; nobody's has more. */
const MOST_PARTS = 8;
const MOST_READINGS = 12;
const MOST_MISSPELLED = 4;
/** Words that are spelled nearly like one part, and that begin like one. */
const MOST_NEAR = 40;
const MOST_BEGUN = 300;
/** One part of two proposes nobody when more records than this have it. */
const COMMON = 300;
const SHORTEST_JOINED = 5;
/** Ways to take apart a word of several, and a name written as one word. */
const MOST_SPLITS = 6;
const MOST_PIECES = 120;
const MOST_LIKELY = 12;

/** One part as terms of the index: as it sounds, nearly as it sounds, and beginning like that. */
interface WantedPart {
  exact: string[];
  near: string[];
  begun: string[];
  frequency: number;
}

/**
 * The questions that propose records for a name, the surest first: the whole name, all parts as they sound, words
 * joined or taken apart, one part misspelled, all parts misspelled, a last part that is only begun, and all parts but
 * one, as they sound and misspelled.
 */
export function nameTiers({ keys, skeletons, kind, isPrefix }: TieredName, vocabulary: NameVocabulary): NameTier[] {
  const terms: Terms = (of, list) => [...new Set(list)].filter(isKey).map((key) => term(of, key, kind));
  const required = keys.parts.filter((part) => !part.isOptional);
  const named = (required.length > 0 ? required : keys.parts).slice(0, MOST_PARTS);
  const parts = named.flatMap((part) => wantedPart(part, vocabulary, terms));
  if (parts.length === 0) return [];
  const exact = parts.map((part) => part.exact);
  const rough = parts.map((part) => [...part.exact, ...part.near]);
  const begun = [...exact.slice(0, -1), parts.at(-1)?.begun ?? []];
  const oneSlip = parts.map((part, at) => exact.map((one, index) => (index === at ? part.near : one)));
  const { likely, possible, rare } = variants(keys.parts.slice(0, MOST_PARTS), named, vocabulary, terms);
  const tiers: NameTier[] = [
    { questions: [[terms("c", keys.concats)]], share: 1, isSure: true },
    { questions: [isPrefix ? begun : exact], share: 1, isSure: true },
    { questions: likely, share: 0.05, isSure: false },
    { questions: oneSlip, share: 0.2, isSure: false },
    { questions: [...(parts.length > 1 ? [rough] : []), [terms("s", skeletons)]], share: 0.15, isSure: false },
    { questions: isPrefix ? [] : [begun], share: 0.1, isSure: false },
    { questions: possible, share: 0.08, isSure: false },
    { questions: [[rare]], share: 0.3, isSure: false },
    { questions: allButOne(parts, exact), share: 0.15, isSure: false },
    { questions: allButOne(parts, rough), share: 0.15, isSure: false },
  ];
  return tiers
    .map((tier) => ({ ...tier, questions: tier.questions.filter((groups) => groups.length > 0 && groups.every((group) => group.length > 0)) }))
    .filter((tier) => tier.questions.length > 0);
}

type Terms = (of: TermOf, keys: readonly string[]) => string[];

function wantedPart(part: NamePart, vocabulary: NameVocabulary, terms: Terms): WantedPart[] {
  const folds = part.folds.slice(0, MOST_READINGS);
  const exact = terms("f", [...folds, ...part.groups]);
  if (exact.length === 0) return [];
  // A part that somebody is called is less probably misspelled, and a reading that is not the first of its kind less probably meant.
  const likeliest = [folds[0], chineseFoldOf(part)];
  const near = folds.slice(0, MOST_MISSPELLED).flatMap((fold) => {
    const slips = vocabulary.frequencyOf(fold) > 0 || !likeliest.includes(fold) ? Math.min(1, slipsIn(fold)) : slipsIn(fold);
    return vocabulary.near(fold, MOST_NEAR, slips).map((one) => one.token);
  });
  return [
    {
      exact,
      near: [...terms("f", near).slice(0, MOST_NEAR), ...terms("s", part.skeletons.filter((skeleton) => skeleton.length >= 3))],
      begun: [...exact, ...terms("f", folds.flatMap((fold) => vocabulary.beginning(fold, MOST_BEGUN)).slice(0, MOST_BEGUN))],
      frequency: Math.max(0, ...folds.map((fold) => vocabulary.frequencyOf(fold))),
    },
  ];
}

interface Variants {
  /** The ways with the fewest slips, and the others. */
  likely: TermGroups[];
  possible: TermGroups[];
  /** Parts that few records have, at an end of a word whose rest nobody knows. */
  rare: string[];
}

/** The name with two of its words written as one (a title may be the end of a name), or one as two. */
function variants(all: readonly NamePart[], parts: readonly NamePart[], vocabulary: NameVocabulary, terms: Terms): Variants {
  const wordsOf = (list: readonly NamePart[]) => list.map((part) => part.folds[0] ?? "");
  const words = wordsOf(parts);
  const nearly = (word: string) => terms("f", [word, ...vocabulary.near(word, MOST_NEAR, word.length < 6 ? 0 : 1).map((one) => one.token)]);
  const written = wordsOf(all);
  const joined = written.slice(1).flatMap((word, index) => {
    const one = joinFolds([written[index] ?? "", word]);
    const isKnown = one.length >= SHORTEST_JOINED && (vocabulary.frequencyOf(one) > 0 || vocabulary.near(one, 1, 1).length > 0);
    return isKnown ? [[...written.slice(0, index), one, ...written.slice(index + 2)].map(nearly)] : [];
  });
  const alone: string[] = [];
  const apart = parts.flatMap((part, index) => {
    // A word that somebody is called needs no taking apart, nor one of several in Chinese: the others show where words end.
    const isWhole = part.folds.some((fold) => vocabulary.frequencyOf(fold) > 0) || (parts.length > 1 && part.script === "Hani");
    if (isWhole) return [];
    const others = words.filter((_word, other) => other !== index).map((word) => terms("f", [word]));
    const { pairs, rare } = takeApart(part, vocabulary, parts.length === 1 ? MOST_PIECES : MOST_SPLITS);
    if (parts.length === 1) alone.push(...terms("f", rare));
    const both = pairs.map(({ pair }) => [...others, ...pair.map((token) => terms("f", [token]))]);
    return [...both.slice(0, MOST_LIKELY), ...byBeginning(pairs.slice(MOST_LIKELY).map(({ pair }) => pair), terms).map((groups) => [...others, ...groups])];
  });
  return { likely: [...joined, ...apart.slice(0, MOST_LIKELY)], possible: apart.slice(MOST_LIKELY), rare: alone };
}

/** Pairs with the same beginning are one question. */
function byBeginning(pairs: readonly (readonly [string, string])[], terms: Terms): TermGroups[] {
  const lasts = new Map<string, string[]>();
  for (const [first, last] of pairs) lasts.set(first, [...(lasts.get(first) ?? []), last]);
  return [...lasts].map(([first, group]) => [terms("f", [first]), terms("f", group)]);
}

/** Of three parts any two; of two, one that is rare. */
function allButOne(parts: readonly WantedPart[], terms: readonly string[][]): TermGroups[] {
  if (parts.length === 2) return parts.flatMap((part, index) => (part.frequency <= COMMON ? [[terms[index] ?? []]] : []));
  return parts.length < 3 ? [] : terms.map((_, left) => terms.filter((_part, index) => index !== left));
}
