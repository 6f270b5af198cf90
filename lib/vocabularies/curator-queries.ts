import "server-only";
import { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { TermWords } from "@/lib/i18n/changed-labels";
import { localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { canChangeLabels } from "./policy";
import { segmentOf } from "./term-path";
import { builtInWords, isBySex, termsOf, vocabularyNames } from "./terms";
import type { VocabularyName } from "./terms";

/** A term with what it is called in each language. */
export interface TermRow {
  vocabulary: VocabularyName;
  term: string;
  labels: { language: Locale; words: TermWords; isChanged: boolean }[];
}

/** A vocabulary as the list shows it. */
export interface VocabularyRow {
  name: VocabularyName;
  terms: number;
  /** How many labels, in any language, are not the built-in ones. */
  changed: number;
}

interface ChangedRow extends TermWords {
  language: string;
  vocabulary: string;
  term: string;
}

/** All vocabularies. */
export async function listVocabularies(curator: Curator): Promise<VocabularyRow[]> {
  requireMay(curator);
  const changed = await listChanged();
  return vocabularyNames.map((name) => ({ name, terms: termsOf(name).length, changed: changed.filter(({ vocabulary }) => vocabulary === name).length }));
}

/** The terms in whose code, or in whose labels of any language, every word stands. */
export async function findTerms(curator: Curator, words: string): Promise<TermRow[]> {
  requireMay(curator);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const changed = await listChanged();
  return vocabularyNames.flatMap((vocabulary) => rowsOf(vocabulary, changed)).filter(({ term, vocabulary, labels }) => {
    const text = [term, ...labels.flatMap(({ language, words: now }) => [...Object.values(now), ...Object.values(builtInWords(language, vocabulary, term))])].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The terms of the vocabulary that an address names. */
export async function listTerms(curator: Curator, segment: string): Promise<{ name: VocabularyName; terms: TermRow[] }> {
  requireMay(curator);
  const name = requireVocabulary(segment);
  return { name, terms: rowsOf(name, await listChanged()) };
}

function requireVocabulary(segment: string): VocabularyName {
  const name = vocabularyNames.find((one) => segmentOf(one) === segment);
  if (!name) throw new NotFound("There is no such vocabulary.");
  return name;
}

/** What a term is called in one language, as its form holds it. */
export interface TermLabelOf {
  language: Locale;
  builtIn: TermWords;
  /** What the desk says instead; null where it says the built-in label. */
  changed: TermWords | null;
  lockVersion: number;
}

/** Something that was done with the labels of a term. */
export interface LabelDeed {
  id: string;
  at: Date;
  by: string;
  language: Locale;
  /** Null where the built-in label was said. */
  before: TermWords | null;
  after: TermWords | null;
  reason: string | null;
}

/** The term that an address names, with its label in every language, and who has changed them. */
export async function findTerm(curator: Curator, vocabularySegment: string, termSegment: string): Promise<{ name: VocabularyName; term: string; isBySex: boolean; labels: TermLabelOf[]; deeds: LabelDeed[] }> {
  requireMay(curator);
  const vocabulary = requireVocabulary(vocabularySegment);
  const term = termsOf(vocabulary).find((one) => segmentOf(one) === termSegment);
  if (term === undefined) throw new NotFound("There is no such term.");
  const rows = await db.termLabel.findMany({ where: { vocabulary, term } });
  const labels = localeCodes.map((language): TermLabelOf => {
    const row = rows.find((one) => one.language === language);
    return { language, builtIn: builtInWords(language, vocabulary, term), changed: row ? wordsIn(row) : null, lockVersion: row?.lockVersion ?? 0 };
  });
  return { name: vocabulary, term, isBySex: isBySex(vocabulary), labels, deeds: await listDeeds(rows.map(({ id }) => id)) };
}

const MOST_DEEDS = 100;
const toldSchema = z.object({ language: z.enum(localeCodes as [Locale, ...Locale[]]), text: z.string().nullable(), female: z.string().nullable(), male: z.string().nullable() });
const wordsIn = ({ text, female, male }: { text: string | null; female: string | null; male: string | null }): TermWords | null => (text === null ? null : { text, female, male });

async function listDeeds(ids: readonly string[]): Promise<LabelDeed[]> {
  const events = await db.event.findMany({
    where: { subjectId: { in: [...ids] } }, orderBy: { id: "desc" }, take: MOST_DEEDS,
    select: { id: true, at: true, before: true, after: true, reason: true, user: { select: { name: true } } },
  });
  return events.map(({ id, at, before, after, reason, user }) => {
    const [earlier, later] = [toldSchema.parse(before), toldSchema.parse(after)];
    return { id: String(id), at, by: user.name, language: later.language, before: wordsIn(earlier), after: wordsIn(later), reason };
  });
}

function requireMay(curator: Curator): void {
  if (!canChangeLabels(curator)) throw new NotFound("There is no such page.");
}

async function listChanged(): Promise<ChangedRow[]> {
  const rows = await db.termLabel.findMany({ where: { text: { not: null } }, select: { language: true, vocabulary: true, term: true, text: true, female: true, male: true } });
  return rows.flatMap((row) => (row.text === null ? [] : [{ ...row, text: row.text }]));
}

function rowsOf(vocabulary: VocabularyName, changed: readonly ChangedRow[]): TermRow[] {
  return termsOf(vocabulary).map((term) => ({
    vocabulary,
    term,
    labels: localeCodes.map((language) => {
      const own = changed.find((one) => one.language === language && one.vocabulary === vocabulary && one.term === term);
      return { language, words: own ? { text: own.text, female: own.female, male: own.male } : builtInWords(language, vocabulary, term), isChanged: own !== undefined };
    }),
  }));
}
