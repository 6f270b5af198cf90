import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canChangeRecord, canReadRecord } from "@/lib/desk/record-policy";
import { NotFound } from "@/lib/errors";
import { canOpenSealed } from "@/lib/identities/policy";
import { listLiveRows } from "@/lib/publication/live-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { partChanges } from "./part-changes";
import type { WrittenEvent } from "./part-changes";

/**
 * The events of a record, with the claim that each is about: those of sealed claims and names are not among them, and who
 * has opened such things only those see who may.
 */
export function openEvents(curator: Curator, subjectId: string): Prisma.Sql {
  return Prisma.sql`
    FROM "event" e JOIN "user" u ON u."id" = e."userId"
    LEFT JOIN "fact" f ON f."anchor" = coalesce(e."after" ->> 'fact', e."before" ->> 'fact', e."after" ->> 'unit')
    WHERE e."subjectId" = ${subjectId}::uuid AND (f."id" IS NULL OR f."erasedAt" IS NOT NULL OR (
      f."visibility" <> 'sealed' AND NOT (f."kind" = 'name' AND EXISTS (SELECT 1 FROM "person" s WHERE s."id" = f."personId" AND s."sealedIdentity"))
    )) AND (e."type" <> 'identity.opened' OR ${canOpenSealed(curator)})`;
}

/** Refuses whoever may not look at a record, as if there were none; tells whether they may change it. */
export async function requireReadable(tx: Transaction, curator: Curator, kind: PublicRecordKind, subjectId: string): Promise<{ mayChange: boolean; lockVersion: number }> {
  const [row] = await listLiveRows(tx, kind, [subjectId], "read");
  if (!row || !canReadRecord(curator, row) || (await isSealed(tx, kind, subjectId))) throw new NotFound(`There is no such ${kind}.`, { code: "unknownRecord" });
  const record = await tx.publicRecord.count({ where: { subjectId } });
  return { mayChange: canChangeRecord(curator, { lastAuthorId: row.lastAuthorId, isPublished: record > 0 }), lockVersion: row.lockVersion };
}

/** Of a person parts are sealed, of other records the whole. */
async function isSealed(tx: Transaction, kind: PublicRecordKind, id: string): Promise<boolean> {
  if (kind === "entry") return false;
  const [row] = await tx.$queryRaw<{ sealed: boolean }[]>`SELECT "visibility" = 'sealed' AS "sealed" FROM ${Prisma.raw(`"${kind}"`)} WHERE "id" = ${id}::uuid`;
  return row?.sealed ?? true;
}

/** A moment of a record's history: the event after which it was so. */
export interface Moment {
  id: string;
  at: Date;
  by: string;
  type: string;
}

/** One event of a record that whoever asks may know of. */
export async function findMoment(tx: Transaction, curator: Curator, subjectId: string, id: string): Promise<Moment> {
  const [row] = await tx.$queryRaw<Moment[]>`
    SELECT e."id"::text AS "id", e."at", u."name" AS "by", e."type" ${openEvents(curator, subjectId)} AND e."id" = ${BigInt(id)}`;
  if (!row) throw new NotFound("There is no such moment.", { code: "unknownRecord" });
  return row;
}

/** The moment before an event; null where it was the first. */
export async function findMomentBefore(tx: Transaction, curator: Curator, subjectId: string, id: string): Promise<Moment | null> {
  const [row] = await tx.$queryRaw<Moment[]>`
    SELECT e."id"::text AS "id", e."at", u."name" AS "by", e."type" ${openEvents(curator, subjectId)} AND e."id" < ${BigInt(id)} ORDER BY e."id" DESC LIMIT 1`;
  return row ?? null;
}

/** The last event that changed something that is on file, or one part of it. */
export async function findLastChange(tx: Transaction, curator: Curator, kind: PublicRecordKind, subjectId: string, part?: string): Promise<string> {
  const events = await tx.$queryRaw<StoredEvent[]>`SELECT e."id", e."type", e."before", e."after", e."reason" ${openEvents(curator, subjectId)} ORDER BY e."id" DESC`;
  const last = events.find((event) => partChanges(event, kind).some((change) => part === undefined || change.part === part));
  if (!last) throw new NotFound("Nothing was changed.");
  return String(last.id);
}

/** An event as it was written, with its place in the history. */
export interface StoredEvent extends WrittenEvent {
  id: bigint;
}

/** What was done to a record, the oldest first; after a moment, or from the beginning. */
export async function listWrittenEvents(tx: Transaction, subjectId: string, after: string | null): Promise<StoredEvent[]> {
  return tx.event.findMany({
    where: { subjectId, ...(after === null ? {} : { id: { gt: BigInt(after) } }) },
    orderBy: { id: "asc" },
    select: { id: true, type: true, before: true, after: true, reason: true },
  });
}

/** The last import of a record: what stood there before it no event tells. */
export async function findLastImport(tx: Transaction, subjectId: string): Promise<bigint | null> {
  const { _max } = await tx.event.aggregate({ where: { subjectId, type: "record.imported" }, _max: { id: true } });
  return _max.id;
}
