import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { changedValues } from "./changed-values";
import { canChangeRecord, canCreateRecords, canReadAllRecords, canReadRecord } from "./record-policy";
import type { WorkedOn } from "./record-policy";

/** The tables whose rows are records that the desk edits as a whole. */
export type RecordTable = "source" | "testimony" | "facility" | "place" | "organisation" | "list";

interface LockedRow extends WorkedOn {
  lockVersion: number;
}

/** Refuses whoever may not write at all, before anything is looked for. */
export function requireWriter(curator: Curator): void {
  if (!canCreateRecords(curator)) throw new Forbidden("This role does not write records.");
}

/**
 * Locks a record until the transaction ends, for somebody who may change it. Whoever may not even see it is told what
 * they would be told of a record that does not exist.
 */
export async function lockForChange(tx: Transaction, curator: Curator, table: RecordTable, id: string): Promise<LockedRow> {
  requireWriter(curator);
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT "lockVersion", "lastAuthorId", EXISTS (SELECT 1 FROM "public_record" WHERE "subjectId" = ${id}::uuid) AS "isPublished"
    FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id}::uuid AND "visibility" <> 'sealed' FOR UPDATE`;
  if (!row || !canReadRecord(curator, row)) throw new NotFound(`There is no such ${table}.`, { code: "unknownRecord" });
  if (!canChangeRecord(curator, row)) throw new Forbidden(`This ${table} is not theirs to change.`, { code: "notYours" });
  return row;
}

/** Refuses a save that began from an older state; `current` is what stands there now, as the form holds it. */
export function requireLockVersion(row: { lockVersion: number }, given: number, current: unknown): void {
  if (row.lockVersion === given) return;
  throw new Conflict("Somebody else has changed this in the meantime.", { code: "changedMeanwhile", current });
}

/** Notes that a record has changed, and by whom: gives the lock version of the next save. */
export async function raiseLockVersion(tx: Transaction, curator: Curator, table: RecordTable, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    UPDATE ${Prisma.raw(`"${table}"`)} SET "lockVersion" = "lockVersion" + 1, "lastAuthorId" = ${curator.userId}::uuid, "updatedAt" = now()
    WHERE "id" = ${id}::uuid RETURNING "lockVersion"`;
  if (!row) throw new NotFound(`There is no such ${table}.`);
  return row.lockVersion;
}

/**
 * Whether a new row was made already, by the same person in a save that was sent twice; an id that stands for anything
 * else is refused.
 */
export async function requireNewId(tx: Transaction, curator: Curator, table: RecordTable, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<LockedRow[]>`SELECT "lockVersion", "lastAuthorId" FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id}::uuid`;
  if (row && (row.lastAuthorId !== curator.userId || row.lockVersion !== 0)) throw new Conflict(`There is a ${table} with this id.`);
  return row !== undefined;
}

/** Refuses a save that was sent again with other words: the first one has been kept, and is to be changed now. */
export function requireSame(made: Readonly<Record<string, unknown>>, sent: Readonly<Record<string, unknown>>): void {
  if (changedValues(made, sent)) throw new Conflict("This was saved already, with other words.", { code: "madeAlready" });
}

/** A condition on rows of the alias `record`: those that this curator may look at. */
export function readableBy(curator: Curator): Prisma.Sql {
  if (canReadAllRecords(curator)) return Prisma.sql`TRUE`;
  if (!canCreateRecords(curator)) return Prisma.sql`FALSE`;
  return Prisma.sql`"record"."lastAuthorId" = ${curator.userId}::uuid`;
}

/**
 * Refuses references to records that do not exist, or not for this curator: everybody may refer to what they may look
 * at, and to what is published.
 */
export async function requireReferences(tx: Transaction, curator: Curator, table: RecordTable | "person", ids: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  const isOpen = table === "person" ? Prisma.empty : Prisma.sql`AND "record"."visibility" <> 'sealed'`;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT "record"."id" FROM ${Prisma.raw(`"${table}"`)} AS "record"
    WHERE "record"."id" = ANY (${wanted}::uuid[]) ${isOpen}
      AND (${readableBy(curator)} OR EXISTS (SELECT 1 FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published'))`;
  if (found.length < wanted.length) throw new NotFound(`There is no such ${table}.`, { code: "unknownReference" });
}
