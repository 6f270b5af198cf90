import { LRUCache } from "lru-cache";
import { nameKeys } from "./name-keys";
import { simplify } from "./scripts/han";

/** A name to look for. */
export interface SoughtName {
  text: string;
}

/** A name that stands in a text, as the text spells it; `isWhole` where all of its parts stand together. */
export interface NameFound<Name> {
  name: Name;
  spelled: string;
  isWhole: boolean;
}

interface SoughtParts {
  /** What each part may sound like. */
  parts: readonly (readonly string[])[];
  concats: readonly string[];
  /** The name without marks and case, to be found as it is written. */
  written: string;
  han: string | null;
}

/** Endings of cases that the languages of these texts put behind names; longer ones first. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{sc=Arabic}/u, ["نىڭ", "دىن", "تىن", "لار", "لەر", "مۇ", "غا", "قا", "گە", "كە", "نى", "دا", "تا", "دە", "تە"]],
  [/\p{sc=Cyrillic}/u, ["ның", "нің", "дың", "дің", "тың", "тің", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "пен", "бен", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "ой", "ом", "ем", "ей", "у", "ю", "а", "я", "е", "ы", "и"]],
  [/\p{sc=Latin}/u, ["ning", "din", "tin", "lar", "mu", "gha", "qa", "ge", "ke", "ni", "da", "ta", "de", "te", "s"]],
];
const SHORTEST_STEM = 3;
const MOST_ENDINGS = 3;
/** Names of one short word are common words too: only longer ones are looked for. */
const SHORTEST_SINGLE = 4;
/** A name in Chinese characters takes up so many of them. */
const HAN_LENGTHS = { from: 2, to: 7 };

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\u200c]|['’‘ʻʼ`´-](?=\p{L}))*/gu;
const HAN_RUN = /\p{sc=Han}{2,}/gu;

const foldsByWord = new LRUCache<string, readonly string[]>({ max: 50_000 });

/**
 * Finds names in a text, in whatever script either is written: by how their parts sound where they stand together, and
 * as they are written. It would rather find one too many: a person decides.
 */
export function findNamesInText<Name extends SoughtName>(text: string, names: readonly Name[]): NameFound<Name>[] {
  if (names.length === 0 || text === "") return [];
  const words = wordsOf(text);
  const at = new Map<string, number[]>();
  for (const [index, word] of words.entries()) for (const fold of word.folds) at.set(fold, [...(at.get(fold) ?? []), index]);
  const plain = plainOf(text);
  const runs = [...text.matchAll(HAN_RUN)].map(([run]) => simplify(run));
  return names.flatMap((name): NameFound<Name>[] => {
    const sought = partsOf(name.text);
    const spelled = together(sought, words, at) ?? asWritten(sought, plain) ?? inHan(sought, runs);
    if (spelled !== null) return [{ name, spelled, isWhole: true }];
    const given = sought.parts.length > 1 ? firstOf(sought.parts[0] ?? [], at) : undefined;
    return given === undefined ? [] : [{ name, spelled: words[given]?.text ?? "", isWhole: false }];
  });
}

interface Word {
  text: string;
  folds: readonly string[];
}

/** The words that may be names: in scripts that have capitals, those that begin with one. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(([word]) => {
    const isName = /^\p{Lu}|^\p{M}*\p{Lo}/u.test(word) && !/\p{sc=Han}/u.test(word);
    return { text: word, folds: isName ? [...new Set([word, ...stemsOf(word)].flatMap(foldsOf))] : [] };
  });
}

/** What is left of a word without its endings, of which several may follow each other. */
function stemsOf(word: string, depth = 0): string[] {
  const lower = word.toLowerCase().replace(/['’‘ʻʼ`´-]/g, "");
  const endings = depth < MOST_ENDINGS ? (ENDINGS.find(([script]) => script.test(lower))?.[1] ?? []) : [];
  const stems = endings.flatMap((ending) => (lower.endsWith(ending) && lower.length - ending.length >= SHORTEST_STEM ? [lower.slice(0, -ending.length)] : []));
  return [...stems, ...stems.flatMap((stem) => stemsOf(stem, depth + 1))];
}

function foldsOf(word: string): readonly string[] {
  const known = foldsByWord.get(word);
  if (known) return known;
  const { parts, concats } = nameKeys(word);
  const folds = [...new Set([...parts.filter((part) => !part.isOptional).flatMap((part) => part.folds.concat(part.groups)), ...concats])];
  foldsByWord.set(word, folds);
  return folds;
}

function partsOf(text: string): SoughtParts {
  const { parts, concats } = nameKeys(text);
  const named = parts.filter((part) => !part.isOptional);
  const han = simplify(text.replace(/\P{sc=Han}/gu, ""));
  return { parts: named.map((part) => [...part.folds, ...part.groups]), concats, written: plainOf(text), han: han.length >= HAN_LENGTHS.from ? han : null };
}

/** Lower case without marks and with single spaces, and a space at both ends. */
function plainOf(text: string): string {
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640]/gu, "").toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{Nd}]+/gu, " ").trim()} `;
}

/** All parts of the name side by side, in any order, with another name between them at most; or the name in one word. */
function together({ parts, concats }: SoughtParts, words: readonly Word[], at: ReadonlyMap<string, readonly number[]>): string | null {
  if (parts.length === 0) return null;
  if (parts.length > 1) {
    for (const start of positions(parts[0] ?? [], at)) {
      const found = parts.map((folds) => positions(folds, at).find((index) => Math.abs(index - start) <= parts.length));
      if (!found.every((index) => index !== undefined) || new Set(found).size < found.length) continue;
      const span = words.slice(Math.min(...found), Math.max(...found) + 1);
      if (span.length <= parts.length + 1 && span.every((word) => word.folds.length > 0)) return span.map((word) => word.text).join(" ");
    }
  }
  const single = parts.length === 1 ? [...concats, ...(parts[0] ?? [])] : concats;
  const index = firstOf(single.filter((fold) => fold.length >= SHORTEST_SINGLE), at);
  return index === undefined ? null : (words[index]?.text ?? null);
}

const positions = (folds: readonly string[], at: ReadonlyMap<string, readonly number[]>): number[] => folds.flatMap((fold) => at.get(fold) ?? []);
const firstOf = (folds: readonly string[], at: ReadonlyMap<string, readonly number[]>): number | undefined => positions(folds, at).toSorted((a, b) => a - b)[0];

/** The name with its own letters, also in small ones. */
function asWritten({ written }: SoughtParts, plain: string): string | null {
  return written.trim().length > SHORTEST_SINGLE && plain.includes(written) ? written.trim() : null;
}

/** The name among Chinese characters, which no space divides: with its own, or with others that sound like it. */
function inHan({ han, concats }: SoughtParts, runs: readonly string[]): string | null {
  if (han !== null && runs.some((run) => run.includes(han))) return han;
  if (han !== null) return null;
  const beginnings = new Set(concats.map((concat) => concat[0]));
  for (const run of runs) {
    const characters = [...run];
    for (const [start, character] of characters.entries()) {
      if (!foldsOf(character).some((fold) => beginnings.has(fold[0]))) continue;
      for (let length = HAN_LENGTHS.from; length <= HAN_LENGTHS.to && start + length <= characters.length; length += 1) {
        const part = characters.slice(start, start + length).join("");
        if (foldsOf(part).some((fold) => fold.length >= SHORTEST_SINGLE && concats.includes(fold))) return part;
      }
    }
  }
  return null;
}
