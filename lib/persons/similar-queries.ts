import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { rankNames } from "@/lib/names/rank-names";
import type { NameMatchReason } from "@/lib/names/vocabulary";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import { keysOf } from "@/lib/names/known-keys";
import { healNowAndThen, listNameCandidates } from "./live-name-queries";
import type { LiveNameForm } from "./live-name-queries";

/** Somebody on file who may be meant by a name. */
export interface PersonMatch {
  id: string;
  /** The form of the name that is alike, and why. */
  matched: string;
  reason: NameMatchReason;
  isStrong: boolean;
}

/** The same with what the person is called at the desk. */
export interface SimilarPerson extends PersonMatch {
  label: string;
  detail: string | null;
}

interface Question {
  text: string;
  exceptId?: string | null;
  /** Only names that are surely the same, or everybody who may be meant. */
  onlyAlike?: boolean;
  most?: number;
}

/** What is too unlike for a warning. */
const ALIKE = 0.72;

/** Persons on file, published or not, whose name in any script is like this one, best first; whom somebody found to be another is left out. */
export async function findSimilarPersons(curator: Curator, question: Question): Promise<SimilarPerson[]> {
  const matches = await rankPersons(curator, question);
  const labels = await findLabels(db, { person: matches.map(({ id }) => id) });
  return matches.map((match) => {
    const { label = NO_LABEL, detail = null } = labels.get(match.id) ?? {};
    return { ...match, label, detail };
  });
}

/** The same without what the persons are called. */
export async function rankPersons(curator: Curator, { text, exceptId = null, onlyAlike = true, most = 8 }: Question): Promise<PersonMatch[]> {
  if (!canCreateRecords(curator)) return [];
  const keys = keysOf(text);
  if (keys.parts.length === 0) return [];
  await healNowAndThen();
  const byPerson = new Map<string, LiveNameForm[]>();
  for (const form of await listNameCandidates(curator, keys, onlyAlike ? null : text.trim())) byPerson.set(form.personId, [...(byPerson.get(form.personId) ?? []), form]);
  const others = exceptId === null ? new Set<string>() : await foundToBeOthers(exceptId);
  const candidates = [...byPerson]
    .filter(([id]) => id !== exceptId && !others.has(id))
    .map(([id, own]) => ({ id, forms: own.map((form) => ({ text: form.text, keys: keysOf(form.text) })) }));
  const ranked = rankNames({ text, keys, isPrefix: true }, candidates, () => 1).filter(({ score }) => !onlyAlike || score >= ALIKE).slice(0, most);
  return ranked.map(({ id, form, reason, isStrong }) => ({ id, matched: byPerson.get(id)?.[form]?.text ?? "", reason, isStrong }));
}

async function foundToBeOthers(id: string): Promise<Set<string>> {
  const pairs = await db.notTheSamePerson.findMany({ where: { OR: [{ oneId: id }, { otherId: id }] }, select: { oneId: true, otherId: true } });
  return new Set(pairs.map(({ oneId, otherId }) => (oneId === id ? otherId : oneId)));
}
