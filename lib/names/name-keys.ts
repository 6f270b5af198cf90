import { LRUCache } from "lru-cache";
import { cleanWords, MOST_PARTS } from "./clean-name";
import { foldsOf, joinFolds, mainFoldOf, skeletonOf } from "./fold";
import { groupsOf, isOptionalWord, splitTitle } from "./name-groups";
import { stemOf } from "./name-endings";
import { scriptOf } from "./name-script";
import type { NameScript } from "./name-script";
import { readWord } from "./read-word";
import { simplify } from "./scripts/han";
import { isChinese } from "./sounds";

/** Raise it whenever keys of any name change: indexes built with another version are built anew. */
export const NAME_KEY_VERSION = 3;

/** One word of a name. Everything but its text is ASCII. */
export interface NamePart {
  /** As written, in lower case and in simplified characters. */
  text: string;
  script: NameScript;
  /** What it may sound like, likeliest first (the alphabet of `sounds.ts`). */
  sounds: string[];
  /** What every spelling of it has in common, likeliest first; those of the name without its ending come last. */
  folds: string[];
  /** The consonants of the folds. */
  skeletons: string[];
  /** Groups of equivalent names it belongs to. */
  groups: string[];
  /** A title, a word of kinship or an article, beside a name that stands without it. */
  isOptional: boolean;
}

/** The keys of a name: of its words, and of the whole without spaces. */
export interface NameKeys {
  parts: NamePart[];
  concats: string[];
}

const MOST_CONCATS = 6;
/** Words read lately: given names and surnames come back in every collection, and are shared by all who bear them. */
const readParts = new LRUCache<string, NamePart>({ max: 30_000 });

/** The keys of a name in any script. Never throws; a text without letters has no parts. */
export function nameKeys(text: string): NameKeys {
  const parts = cleanWords(text).map(simplified).flatMap(splitTitle).slice(0, MOST_PARTS).map(partOf).filter((part) => part.folds.length > 0);
  const named = parts.every((part) => part.isOptional) ? parts.map((part) => ({ ...part, isOptional: false })) : parts;
  return { parts: named, concats: concatsOf(named) };
}

const simplified = (word: string) => (scriptOf(word) === "Hani" ? simplify(word) : word);

function partOf(word: string): NamePart {
  let part = readParts.get(word);
  if (part === undefined) readParts.set(word, (part = readPart(word)));
  return part;
}

function readPart(word: string): NamePart {
  const script = scriptOf(word);
  const sounds = readWord(word, script);
  // Readings with one key differ in what they are compared with, and not in where they are looked for.
  const heard = [...new Set(uniqueBy(sounds, mainFoldOf).flatMap(foldsOf))];
  const whole = heard.length > 0 ? heard : [unreadable(word)];
  const stems = sounds.flatMap((reading) => {
    const ending = stemOf(reading);
    return ending?.kind === "patronymic" ? foldsOf(ending.stem).slice(0, 1) : [];
  });
  const folds = [...new Set([...whole, ...stems])];
  const skeletons = [...new Set(folds.map(skeletonOf))].filter((skeleton) => skeleton !== "");
  return { text: word, script, sounds, folds, skeletons, groups: groupsOf(sounds.map(mainFoldOf)), isOptional: isOptionalWord({ text: word, script, sounds, folds }) };
}

/** The first of each with the same key. */
function uniqueBy(list: readonly string[], keyOf: (one: string) => string): string[] {
  return [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** Words that no table reads are found as they are written: their letters' numbers make the key. */
function unreadable(word: string): string {
  return `xu${[...word].map((letter) => letter.codePointAt(0)?.toString(16)).join("")}`;
}

/** The whole name in one word: as it stands, without titles, as Chinese or pinyin, surname last, and in second readings. */
function concatsOf(parts: readonly NamePart[]): string[] {
  const named = parts.filter((part) => !part.isOptional);
  const join = (list: readonly NamePart[], reading: number) =>
    joinFolds(list.map((part) => part.folds[Math.min(reading, part.folds.length - 1)] ?? ""));
  const asChinese = (list: readonly NamePart[]) => joinFolds(list.map((part) => chineseFoldOf(part) ?? part.folds[0] ?? ""));
  const turned = named.length === 2 ? named.toReversed() : [];
  const concats = [join(parts, 0), join(named, 0), asChinese(named), asChinese(turned), join(named, 1), join(named, 2)];
  return [...new Set(concats)].filter((concat) => concat !== "").slice(0, MOST_CONCATS);
}

/** The likeliest key of a part that may be Chinese or pinyin. */
export function chineseFoldOf({ sounds }: NamePart): string | undefined {
  const reading = sounds.find(isChinese);
  return reading === undefined ? undefined : mainFoldOf(reading);
}

/** What an engine indexes of a name, and what it looks up for a query; all ASCII, each once. */
export interface IndexTerms {
  /** Folds of the parts and keys of their groups. */
  folds: string[];
  /** Skeletons of parts that have three consonants, and of the whole name, in its order and the other way round. */
  skeletons: string[];
  /** Whole names in one word. */
  concats: string[];
}

const SHORTEST_SKELETON = 3;

/** The terms of a name's keys. */
export function indexTerms({ parts, concats }: NameKeys): IndexTerms {
  const folds = parts.flatMap((part) => [...part.folds, ...part.groups]);
  const named = parts.filter((part) => !part.isOptional);
  const whole = named.map((part) => part.skeletons[0] ?? "");
  const skeletons = [...parts.flatMap((part) => part.skeletons), whole.join(""), whole.reverse().join(""), ...concats.map(skeletonOf)];
  return {
    folds: [...new Set(folds)],
    skeletons: [...new Set(skeletons)].filter((skeleton) => skeleton.length >= SHORTEST_SKELETON),
    concats,
  };
}
