import type { Locale } from "./locales";
import { isGroup, messageAt } from "./merge-messages";
import type { MessageTree } from "./merge-messages";

/** The words for a term: in general, and of a woman and of a man where they are called otherwise. */
export interface TermWords {
  text: string;
  female: string | null;
  male: string | null;
}

/** What a term of a vocabulary is called in a language since the desk has changed its label. */
export interface ChangedLabel extends TermWords {
  language: Locale;
  vocabulary: string;
  term: string;
}

/** All labels that were changed, as of a revision of the collection. */
export interface ChangedLabels {
  revision: bigint;
  labels: readonly ChangedLabel[];
}

/** Kept on the global object: the parts that Next builds each have modules of their own, and the labels are for all. */
const place = globalThis as { guwahLabels?: ChangedLabels };

/** The changed labels that this process knows of; undefined where it has not read any. */
export function changedLabels(): ChangedLabels | undefined {
  return place.guwahLabels;
}

/** Takes labels over that were read from the database; what was read late does not undo what is newer. */
export function takeChangedLabels(read: ChangedLabels): void {
  if (place.guwahLabels === undefined || place.guwahLabels.revision < read.revision) place.guwahLabels = read;
}

/** Forgets them: another database is about to be read. */
export function forgetChangedLabels(): void {
  delete place.guwahLabels;
}

/** The words of a label, be it as the files write it or as the build has taken it apart. */
export function wordsOf(label: MessageTree[string] | undefined): TermWords {
  if (typeof label === "string") {
    const [, female = null, male = null, text = label] = BY_SEX.exec(label) ?? [];
    return { text, female, male };
  }
  const [, , { other = "", female = null, male = null } = {}] = (label as unknown as TakenApart | undefined)?.[0] ?? [];
  return { text: other, female, male };
}

const BY_SEX = /^\{sex, select, female \{([^{}]*)\} male \{([^{}]*)\} other \{([^{}]*)\}\}$/;
type TakenApart = [argument: string, kind: number, forms: Record<string, string>][];
const isBySex = (label: MessageTree[string]) => wordsOf(label).female !== null;

/** Whether the terms of a vocabulary may be called otherwise of a woman and of a man: `sex` is told wherever they are named. */
export function goesBySex(english: MessageTree, vocabulary: string): boolean {
  const labels = messageAt(english, `vocabulary.${vocabulary}`);
  return isGroup(labels) && Object.values(labels).some(isBySex);
}

/** The messages of a language with the labels that the desk has changed; terms that `english` does not have are left out. */
export function withChangedLabels(own: MessageTree, english: MessageTree, labels: readonly ChangedLabel[]): MessageTree {
  const vocabularies: Record<string, Record<string, MessageTree[string]>> = {};
  for (const { vocabulary, term, ...words } of labels) {
    const known = messageAt(english, `vocabulary.${vocabulary}`);
    if (isGroup(known) && Object.hasOwn(known, term)) (vocabularies[vocabulary] ??= {})[term] = labelOf(words, Object.values(known).find(isBySex));
  }
  const before = own["vocabulary"];
  const all: Record<string, MessageTree[string]> = isGroup(before) ? { ...before } : {};
  for (const [vocabulary, changed] of Object.entries(vocabularies)) {
    const there = all[vocabulary];
    all[vocabulary] = { ...(isGroup(there) ? there : {}), ...changed };
  }
  return { ...own, vocabulary: all };
}

/** A label as messages hold it. One that goes by sex has the form of `pattern`, which is a built-in one. */
function labelOf({ text, female, male }: TermWords, pattern: MessageTree[string] | undefined): MessageTree[string] {
  if ((female === null && male === null) || pattern === undefined) return text;
  const forms = { female: female ?? text, male: male ?? text, other: text };
  if (typeof pattern === "string") return `{sex, select, ${Object.entries(forms).map(([sex, words]) => `${sex} {${words.replaceAll("'", "''")}}`).join(" ")}}`;
  return (pattern as unknown as TakenApart).map(([argument, kind]) => [argument, kind, forms]) as unknown as MessageTree;
}
