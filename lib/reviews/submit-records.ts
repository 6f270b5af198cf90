import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { canReadRecord } from "@/lib/desk/record-policy";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { listLiveRows } from "@/lib/publication/live-queries";
import type { LiveRow } from "@/lib/publication/live-queries";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import { canSubmit } from "./policy";
import type { SubmitInput } from "./schema";
import { listUnpublishedEvidence } from "./submission-queries";
import type { SubmittedRecord } from "./submission-queries";

/**
 * Hands records in for review, in the transaction of whichever command does: as they are now, with what they rest on
 * where it was never published. `bulkId` is that of a change of many records.
 */
export async function submitRecords(tx: Transaction, curator: Curator, input: SubmitInput, bulkId?: string): Promise<{ submissionId: string }> {
  const rows = await lockRows(tx, input.records);
  await requireSubmittable(tx, curator, input.records, rows);
  const evidence = await listUnpublishedEvidence(tx, input.records.map((record) => record.subjectId));
  const evidenceRows = await lockRows(tx, evidence);
  const along = evidence.flatMap((one): SubmittedRecord[] => {
    const row = evidenceRows.get(one.subjectId);
    return row ? [{ ...one, lockVersion: row.lockVersion }] : [];
  });
  const waiting = await leaveOldSubmissions(tx, new Map([...rows, ...evidenceRows]), new Set(input.records.map((record) => record.subjectId)));
  const records = [...input.records, ...along.filter((one) => !waiting.has(one.subjectId))];
  const submissionId = randomUUID();
  await tx.submission.create({
    data: { id: submissionId, authorId: curator.userId, note: input.note, records: { create: records.map(({ kind, subjectId, lockVersion }) => ({ kind, subjectId, lockVersion })) } },
  });
  await recordEvents(tx, curator, records.map(({ kind, subjectId, lockVersion }) => ({
    type: "submission.made", subjectId, after: { submission: submissionId, kind, lockVersion, ...(bulkId ? { bulk: bulkId } : {}) }, reason: input.note,
  })));
  return { submissionId };
}

/** A submission that a change of many records made: what was handed in with it, what came along left out. */
export interface BulkSubmission {
  bulkId: string;
  submissionId: string;
  handedIn: readonly string[];
}

/**
 * Takes records out of a submission that waits, and the submission back once only what came along is left in it. Gives the
 * ids of those that stood in it.
 */
export async function takeBackRecords(tx: Transaction, curator: Curator, { bulkId, submissionId, handedIn }: BulkSubmission, subjectIds: readonly string[]): Promise<Set<string>> {
  const [submission] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "submission" WHERE "id" = ${submissionId}::uuid AND "state" = 'waiting' FOR UPDATE`;
  if (!submission) return new Set();
  const standing = await tx.submissionRecord.findMany({ where: { submissionId }, orderBy: { subjectId: "asc" } });
  const taken = standing.filter(({ subjectId }) => subjectIds.includes(subjectId));
  const isLeft = standing.some((one) => !taken.includes(one) && handedIn.includes(one.subjectId));
  const gone = isLeft || taken.length === 0 ? taken : standing;
  if (gone.length === 0) return new Set();
  if (gone.length === standing.length) await tx.submission.delete({ where: { id: submissionId } });
  else await tx.submissionRecord.deleteMany({ where: { submissionId, subjectId: { in: gone.map(({ subjectId }) => subjectId) } } });
  await recordEvents(tx, curator, gone.map(({ kind, subjectId, lockVersion }) => ({
    type: "submission.taken_back", subjectId, before: { submission: submissionId, kind, lockVersion }, after: { bulk: bulkId },
  })));
  return new Set(taken.map(({ subjectId }) => subjectId));
}

/** Locks the live rows in the order in which publishing locks them. */
async function lockRows(tx: Transaction, records: readonly Pick<SubmittedRecord, "kind" | "subjectId">[]): Promise<Map<string, LiveRow>> {
  const rows = new Map<string, LiveRow>();
  for (const kind of recordKindCodes) {
    const ids = records.filter((record) => record.kind === kind).map((record) => record.subjectId);
    if (ids.length > 0) for (const row of await listLiveRows(tx, kind, ids, "locked")) rows.set(row.id, row);
  }
  return rows;
}

async function requireSubmittable(tx: Transaction, curator: Curator, records: SubmitInput["records"], rows: ReadonlyMap<string, LiveRow>): Promise<void> {
  const published = await tx.publicRecord.findMany({ where: { subjectId: { in: [...rows.keys()] } }, select: { subjectId: true, state: true } });
  for (const { subjectId, kind, lockVersion } of records) {
    const row = rows.get(subjectId);
    const record = published.find((one) => one.subjectId === subjectId);
    if (!row || !canReadRecord(curator, row)) throw new NotFound(`There is no such ${kind}.`, { code: "unknownRecord" });
    if (!canSubmit(curator, { ...row, isPublished: record !== undefined })) throw new Forbidden("This is not theirs to hand in.", { code: "notYours" });
    if (row.lockVersion !== lockVersion) throw new Conflict("This was changed after it was read.", { code: "changedSinceRead" });
    if (record && record.state !== "published") {
      throw new Conflict(`This record is ${record.state}.`, { code: record.state === "merged" ? "recordMerged" : "recordWithdrawn" });
    }
  }
}

/**
 * Takes what has changed since out of the submissions in which it waits. What waits there unchanged goes on waiting:
 * handed in once more it is refused, brought along it stays where it is. Gives the ids of the latter.
 */
async function leaveOldSubmissions(tx: Transaction, rows: ReadonlyMap<string, LiveRow>, handedIn: ReadonlySet<string>): Promise<Set<string>> {
  const old = await tx.submissionRecord.findMany({ where: { subjectId: { in: [...rows.keys()] }, submission: { state: "waiting" } } });
  const isChanged = (record: (typeof old)[number]) => rows.get(record.subjectId)?.lockVersion !== record.lockVersion;
  const unchanged = new Set(old.filter((record) => !isChanged(record)).map((record) => record.subjectId));
  if ([...unchanged].some((subjectId) => handedIn.has(subjectId))) {
    throw new Conflict("This waits for a reviewer already.", { code: "alreadyInReview" });
  }
  for (const { submissionId, subjectId } of old.filter(isChanged)) {
    await tx.submissionRecord.delete({ where: { submissionId_subjectId: { submissionId, subjectId } } });
  }
  await tx.submission.deleteMany({ where: { id: { in: old.map((record) => record.submissionId) }, records: { none: {} } } });
  return unchanged;
}
