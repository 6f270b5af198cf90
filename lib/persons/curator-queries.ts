import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { listConsents } from "@/lib/consents/curator-queries";
import { db } from "@/lib/db/client";
import type { PersonRole } from "@/lib/db/generated/enums";
import type { NameModel } from "@/lib/db/generated/models";
import { canChangeRecord, canCreateRecords, canReadRecord } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { firstName } from "@/lib/facts/name-rank";
import type { NameMatchReason } from "@/lib/names/vocabulary";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { listAccounts, listFacts, listInverseRelations, listLists } from "./person-parts-queries";
import type { DeskFact } from "./person-parts-queries";
import { identifierValues, personValues, summaryValues } from "./person-values";
import { rankPersons } from "./similar-queries";
import { findPublicStanding } from "./unpublished-queries";

/** A person as the list of the desk shows them. */
export interface PersonRow {
  id: string;
  label: string;
  detail: string | null;
  roles: PersonRole[];
  changedAt: Date;
  /** The number on the site; null while they are not out. */
  number: number | null;
  /** Where a name was looked for: the form that is alike, and why. */
  match: { text: string; reason: NameMatchReason } | null;
}

const MOST_FOUND = 100;

/** Persons on file that this curator may look at: the last changed first, or those whose name is like the words. */
export async function listPersons(curator: Curator, words = "", page = 1): Promise<Page<PersonRow>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  if (words.trim() === "") {
    const [[counted], rows] = await Promise.all([
      db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "person" AS "record" WHERE ${readableBy(curator)}`,
      db.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "person" AS "record" WHERE ${readableBy(curator)}
        ORDER BY "updatedAt" DESC, "id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    ]);
    return pageOf(await rowsOf(rows.map(({ id }) => ({ id, match: null }))), counted?.total ?? 0, page);
  }
  const found = await rankPersons(curator, { text: words, onlyAlike: false, most: MOST_FOUND });
  const readable = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "person" AS "record" WHERE "id" = ANY (${found.map(({ id }) => id)}::uuid[]) AND ${readableBy(curator)}`;
  const matches = found.filter(({ id }) => readable.some((one) => one.id === id)).map(({ id, matched, reason }) => ({ id, match: { text: matched, reason } }));
  return pageOf(await rowsOf(matches.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)), matches.length, page);
}

async function rowsOf(wanted: readonly Pick<PersonRow, "id" | "match">[]): Promise<PersonRow[]> {
  const ids = wanted.map(({ id }) => id);
  const [persons, labels] = await Promise.all([
    db.$queryRaw<Pick<PersonRow, "id" | "roles" | "changedAt" | "number">[]>`
      SELECT p."id", p."roles"::text[] AS "roles", p."updatedAt" AS "changedAt", r."number"
      FROM "person" p LEFT JOIN "public_record" r ON r."subjectId" = p."id" AND r."state" = 'published' WHERE p."id" = ANY (${ids}::uuid[])`,
    findLabels(db, { person: ids }),
  ]);
  return wanted.flatMap(({ id, match }) => {
    const person = persons.find((one) => one.id === id);
    const { label = NO_LABEL, detail = null } = labels.get(id) ?? {};
    return person ? [{ ...person, label, detail, match }] : [];
  });
}

/** One person with everything that their page at the desk shows. */
export async function findPerson(curator: Curator, id: string) {
  const row = await db.person.findUnique({
    where: { id },
    include: {
      lastAuthor: { select: { name: true } },
      summaries: { where: { visibility: { not: "sealed" } }, orderBy: { language: "asc" } },
      identifiers: { where: { visibility: { not: "sealed" } }, orderBy: [{ database: "asc" }, { identifier: "asc" }] },
    },
  });
  if (!row || !canReadRecord(curator, row)) throw new NotFound("There is no such person.");
  const [facts, inverseRelations, { accounts, given }, consents, lists, standing] = await Promise.all([
    listFacts(id, row),
    listInverseRelations(id),
    listAccounts(id),
    listConsents(curator, row),
    listLists(id),
    findPublicStanding(id),
  ]);
  return {
    id,
    title: nameIn(facts) ?? row.label ?? NO_LABEL,
    values: personValues(row),
    sealedIdentity: row.sealedIdentity,
    neverPublish: row.neverPublish,
    lockVersion: row.lockVersion,
    changedAt: row.updatedAt,
    changedBy: row.lastAuthor.name,
    mayChange: canChangeRecord(curator, { lastAuthorId: row.lastAuthorId, isPublished: standing !== null }),
    summaries: summaryValues(row.summaries),
    identifiers: row.sealedIdentity ? [] : identifierValues(row.identifiers),
    facts,
    inverseRelations,
    accounts,
    given,
    consents,
    lists,
    standing,
  };
}

/** The name that stands for a person among the claims about them. */
function nameIn(facts: readonly DeskFact[]): string | null {
  const names = facts.flatMap(({ kind, standing, values }) => (kind === "name" && standing !== "rejected" ? [{ ...(values as unknown as Pick<NameModel, "text" | "script" | "kind">), standing }] : []));
  return firstName(names)?.text ?? null;
}

/** A person with everything that their page at the desk shows. */
export type FoundPerson = Awaited<ReturnType<typeof findPerson>>;
