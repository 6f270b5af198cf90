import type { VocabularyName } from "./terms";

/** A code as addresses write it: `statusValues` is `status-values`, `in_camp` is `in-camp`. */
export const segmentOf = (code: string) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");

/** Where the terms of a vocabulary are listed, without the language. */
export const vocabularyPath = (vocabulary: VocabularyName) => `/desk/vocabularies/${segmentOf(vocabulary)}`;

/** Where the labels of a term are changed, without the language. */
export const termPath = (vocabulary: VocabularyName, term: string) => `${vocabularyPath(vocabulary)}/${segmentOf(term)}`;
