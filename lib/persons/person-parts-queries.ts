import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Certainty, RelationKind, Standing, Visibility } from "@/lib/db/generated/enums";
import { factRowSelect, factValues, referencesOf } from "@/lib/facts/fact-values";
import type { FactRow } from "@/lib/facts/fact-values";
import { relationKinds } from "@/lib/facts/vocabulary";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import type { UncertainDate } from "@/lib/edtf-dates";

/** A claim as the desk shows it: its form's values, and its qualities. */
export interface DeskFact {
  id: string;
  anchor: string;
  kind: FactRow["kind"];
  standing: Standing;
  standingReason: string | null;
  visibility: Visibility;
  lockVersion: number;
  recordedBy: string;
  recordedAt: Date;
  values: Record<string, unknown>;
  /** When it was, as far as that is understood; the words are among the values. */
  when: { start: UncertainDate | null; end: UncertainDate | null };
}

/** A relation that is recorded with the other person, read from this one. */
export interface InverseRelation {
  id: string;
  kind: RelationKind;
  /** As the text words it, from the other person's side. */
  words: string | null;
  person: Pick;
  standing: Standing;
  certainty: Certainty;
  visibility: Visibility;
}

/** The claims about a person that are not sealed, in the order of the page. */
export async function listFacts(personId: string, { sealedIdentity }: { sealedIdentity: boolean }): Promise<DeskFact[]> {
  return deskFacts(db, { personId, erasedAt: null, visibility: { not: "sealed" }, ...(sealedIdentity ? { kind: { not: "name" } } : {}) });
}

/** The claims of which this is true, as the desk shows them. */
export async function deskFacts(tx: Transaction, where: Prisma.FactWhereInput): Promise<DeskFact[]> {
  const rows = await tx.fact.findMany({
    where,
    orderBy: [{ position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }],
    select: { ...factRowSelect, recordedBy: { select: { name: true } } },
  });
  const labels = await findLabels(tx, referencesOf(rows));
  return rows.map((row) => {
    const { id, anchor, kind, standing, standingReason, visibility, lockVersion, recordedBy, recordedAt } = row;
    return { id, anchor, kind, standing, standingReason, visibility, lockVersion, recordedBy: recordedBy.name, recordedAt, values: factValues(row, labels), when: whenOf(row) };
  });
}

function whenOf({ attribute, episode, status }: FactRow): DeskFact["when"] {
  const date = (words: string | null, edtf: string | null, earliest: Date | null, latest: Date | null): UncertainDate | null =>
    words === null && edtf === null ? null : { words, edtf, earliest: dayOf(earliest), latest: dayOf(latest) };
  if (episode) {
    return {
      start: date(episode.startWords, episode.startEdtf, episode.startEarliest, episode.startLatest),
      end: date(episode.endWords, episode.endEdtf, episode.endEarliest, episode.endLatest),
    };
  }
  if (status) return { start: date(status.asOfWords, status.asOfEdtf, status.asOfEarliest, status.asOfLatest), end: null };
  return { start: attribute ? date(attribute.dateWords, attribute.dateEdtf, attribute.dateEarliest, attribute.dateLatest) : null, end: null };
}

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** Relations that are recorded with others and mean this person. */
export async function listInverseRelations(personId: string): Promise<InverseRelation[]> {
  const rows = await db.relation.findMany({
    where: { otherPersonId: personId, fact: { erasedAt: null, visibility: { not: "sealed" } } },
    orderBy: { factId: "asc" },
    select: { kind: true, words: true, fact: { select: { id: true, personId: true, standing: true, certainty: true, visibility: true } } },
  });
  const labels = await findLabels(db, { person: rows.map((row) => row.fact.personId) });
  return rows.map(({ kind, words, fact: { id, personId: other, ...qualities } }) => ({
    id, kind: relationKinds[kind].inverse, words, person: labels.get(other) ?? { id: other, label: NO_LABEL }, ...qualities,
  }));
}

/** What testimonies say of a person, and the testimonies that they gave. */
export async function listAccounts(personId: string) {
  const [accounts, given] = await Promise.all([
    db.account.findMany({
      where: { victimId: personId, visibility: { not: "sealed" }, testimony: { visibility: { not: "sealed" } } },
      orderBy: { anchor: "asc" },
      select: { id: true, anchor: true, testimonyId: true, witnessRelation: true, witnessIsVictim: true, witnessIsEyewitness: true, witnessRelationWords: true, visibility: true },
    }),
    db.testimonyWitness.findMany({ where: { personId, testimony: { visibility: { not: "sealed" } } }, select: { testimonyId: true } }),
  ]);
  const labels = await findLabels(db, { testimony: [...accounts, ...given].map((one) => one.testimonyId) });
  const testimonyOf = (id: string): Pick => labels.get(id) ?? { id, label: NO_LABEL };
  return {
    accounts: accounts.map(({ testimonyId, ...account }) => ({ ...account, testimony: testimonyOf(testimonyId) })),
    given: [...new Set(given.map((one) => one.testimonyId))].map(testimonyOf),
  };
}

/** The lists that a person is on. */
export async function listLists(personId: string): Promise<{ id: string; name: string; language: string }[]> {
  const rows = await db.listMember.findMany({
    where: { personId, list: { visibility: { not: "sealed" } } },
    orderBy: { list: { name: "asc" } },
    select: { list: { select: { id: true, name: true, language: true } } },
  });
  return rows.map(({ list }) => list);
}
