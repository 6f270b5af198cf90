import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { TermLabel } from "@/lib/db/generated/client";
import { requireLockVersion } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import type { TermWords } from "@/lib/i18n/changed-labels";
import { canChangeLabels } from "./policy";
import type { changeLabelSchema, resetLabelSchema } from "./schema";
import { builtInWords, isBySex, isSameWords, isVocabulary, termsOf } from "./terms";
import type { VocabularyName } from "./terms";

type Change = z.output<typeof changeLabelSchema>;
type Reset = z.output<typeof resetLabelSchema>;

/** Says a term of a vocabulary otherwise in one language. What it means, and every version that has it, stay as they are. */
export async function changeLabel(curator: Curator, { text, female, male, ...input }: Change): Promise<{ lockVersion: number }> {
  if (!canChangeLabels(curator)) throw new Forbidden("Only an administrator changes labels.");
  const vocabulary = requireTerm(input);
  if ((female ?? male) !== null && !isBySex(vocabulary)) throw new InvalidInput("The terms of this vocabulary have one label.");
  return db.$transaction(async (tx) => {
    const row = await lockLabel(tx, curator, input);
    const builtIn = builtInWords(input.language, vocabulary, input.term);
    const [wanted, said] = [{ text, female, male }, row.text === null ? builtIn : (row as TermWords)];
    if (isSameWords(wanted, said)) return { lockVersion: row.lockVersion };
    const isBuiltIn = isSameWords(wanted, builtIn);
    await requireOwnLabel(tx, input, vocabulary, text, isBuiltIn);
    return write(tx, curator, row, isBuiltIn ? null : wanted, input.reason);
  });
}

/** Says a term as the message files do again. */
export async function resetLabel(curator: Curator, input: Reset): Promise<{ lockVersion: number }> {
  if (!canChangeLabels(curator)) throw new Forbidden("Only an administrator changes labels.");
  const vocabulary = requireTerm(input);
  return db.$transaction(async (tx) => {
    const row = await lockLabel(tx, curator, input);
    if (row.text === null) throw new Conflict("This label is the built-in one.", { code: "labelBuiltIn" });
    await requireOwnLabel(tx, input, vocabulary, builtInWords(input.language, vocabulary, input.term).text, true);
    return write(tx, curator, row, null, input.reason);
  });
}

function requireTerm({ vocabulary, term }: Pick<Reset, "vocabulary" | "term">): VocabularyName {
  if (!isVocabulary(vocabulary) || !termsOf(vocabulary).includes(term)) throw new NotFound("There is no such term.", { code: "unknownTerm" });
  return vocabulary;
}

/** The row of a label, locked until the transaction ends; made where the label has never been changed. */
async function lockLabel(tx: Transaction, curator: Curator, { language, vocabulary, term, lockVersion }: Reset): Promise<TermLabel> {
  await tx.$executeRaw`
    INSERT INTO "term_label" ("id", "language", "vocabulary", "term", "changedById") VALUES (${randomUUID()}::uuid, ${language}, ${vocabulary}, ${term}, ${curator.userId}::uuid)
    ON CONFLICT ("language", "vocabulary", "term") DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM "term_label" WHERE "language" = ${language} AND "vocabulary" = ${vocabulary} AND "term" = ${term} FOR UPDATE`;
  const row = await tx.termLabel.findUniqueOrThrow({ where: { language_vocabulary_term: { language, vocabulary, term } } });
  const { text, female, male } = row.text === null ? builtInWords(language, requireTerm({ vocabulary, term }), term) : (row as TermWords);
  requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: { text, female: female ?? "", male: male ?? "" } });
  return row;
}

/** Refuses a label by which two terms of a vocabulary could not be told apart; built-in ones are as they are, beside each other. */
async function requireOwnLabel(tx: Transaction, { language, vocabulary, term }: Omit<Reset, "lockVersion" | "reason">, name: VocabularyName, text: string, isBuiltIn: boolean): Promise<void> {
  const changed = await tx.termLabel.findMany({ where: { language, vocabulary, text: { not: null } }, select: { term: true, text: true } });
  const others = termsOf(name).filter((other) => other !== term);
  const labelOf = (other: string) => changed.find((one) => one.term === other)?.text ?? (isBuiltIn ? null : builtInWords(language, name, other).text);
  const isTaken = others.some((other) => labelOf(other)?.toLowerCase() === text.toLowerCase());
  if (isTaken) throw new InvalidInput("Another term is called that.", undefined, { code: "labelTaken", fields: { text: "labelTaken" } });
}

/** Writes what a term is called now, null for the built-in label, and drops every page that readers were given. */
async function write(tx: Transaction, curator: Curator, row: TermLabel, words: TermWords | null, reason: string): Promise<{ lockVersion: number }> {
  const { id, language, vocabulary, term, text, female, male, lockVersion } = row;
  const after = words ?? { text: null, female: null, male: null };
  await tx.termLabel.update({ where: { id }, data: { ...after, changedById: curator.userId, changedAt: new Date(), lockVersion: lockVersion + 1 } });
  const of = { language, vocabulary, term };
  await recordEvents(tx, curator, [{ type: words ? "label.changed" : "label.reset", subjectId: id, before: { ...of, text, female, male }, after: { ...of, ...after }, reason }]);
  await tx.$executeRaw`UPDATE "collection_state" SET "revision" = "revision" + 1, "labelsRevision" = "revision" + 1`;
  return { lockVersion: lockVersion + 1 };
}
