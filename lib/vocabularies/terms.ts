import { goesBySex, wordsOf } from "@/lib/i18n/changed-labels";
import type { TermWords } from "@/lib/i18n/changed-labels";
import { defaultLocale } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { isGroup, messageAt } from "@/lib/i18n/merge-messages";
import type { MessageTree } from "@/lib/i18n/merge-messages";
import { builtInMessagesOf } from "@/lib/i18n/messages";
import type { Messages } from "@/lib/i18n/messages";

/** A vocabulary, by the name under which the messages have its labels. */
export type VocabularyName = keyof Messages["vocabulary"];

const english: MessageTree = builtInMessagesOf(defaultLocale);

/** The vocabularies in the order of the message files. */
export const vocabularyNames = Object.keys(builtInMessagesOf(defaultLocale).vocabulary) as VocabularyName[];

export function isVocabulary(name: string): name is VocabularyName {
  return (vocabularyNames as string[]).includes(name);
}

/** The codes of a vocabulary. */
export function termsOf(vocabulary: VocabularyName): string[] {
  const labels = messageAt(english, `vocabulary.${vocabulary}`);
  return isGroup(labels) ? Object.keys(labels) : [];
}

/** Whether terms of this vocabulary may be called otherwise of a woman and of a man. */
export const isBySex = (vocabulary: VocabularyName) => goesBySex(english, vocabulary);

/** What the message files call a term. */
export function builtInWords(language: Locale, vocabulary: VocabularyName, term: string): TermWords {
  return wordsOf(messageAt(builtInMessagesOf(language), `vocabulary.${vocabulary}.${term}`));
}

export const isSameWords = (one: TermWords, other: TermWords) => one.text === other.text && one.female === other.female && one.male === other.male;
