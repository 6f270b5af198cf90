import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { canCreateRecords, canReadRecord } from "@/lib/desk/record-policy";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { listLiveRows } from "@/lib/publication/live-queries";
import type { LiveRow } from "@/lib/publication/live-queries";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { canSubmit, canWithdrawSubmission } from "@/lib/reviews/policy";
import type { SubmitInput } from "@/lib/reviews/schema";
import { listUnpublishedEvidence, lockSubmission } from "@/lib/reviews/submission-queries";
import type { SubmittedRecord } from "@/lib/reviews/submission-queries";

/**
 * Hands records in for review, as they are now. What they rest on comes along where it was never published. A record
 * that changed since it was handed in before leaves that submission for this one.
 */
export async function submit(curator: Curator, input: SubmitInput): Promise<{ submissionId: string }> {
  if (!canCreateRecords(curator)) throw new Forbidden("This role hands nothing in.");
  if (new Set(input.records.map((record) => record.subjectId)).size < input.records.length) {
    throw new InvalidInput("One record stands twice among those handed in.");
  }
  return db.$transaction(async (tx) => {
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
      type: "submission.made", subjectId, after: { submission: submissionId, kind, lockVersion }, reason: input.note,
    })));
    return { submissionId };
  });
}

/** Takes a submission back before anybody has decided on it. The records stay as they are. */
export async function withdrawSubmission(curator: Curator, input: { submissionId: string }): Promise<void> {
  if (!canCreateRecords(curator)) throw new Forbidden("This role hands nothing in.");
  await db.$transaction(async (tx) => {
    const submission = await lockSubmission(tx, curator, input.submissionId);
    if (!canWithdrawSubmission(curator, submission)) throw new Forbidden("Only its author may take a submission back.", { code: "notYourSubmission" });
    await tx.submission.delete({ where: { id: submission.id } });
    await recordEvents(tx, curator, submission.records.map(({ kind, subjectId, lockVersion }) => ({
      type: "submission.taken_back", subjectId, before: { submission: submission.id, kind, lockVersion },
    })));
  });
}

/** Locks the live rows in the order in which publishing locks them. */
async function lockRows(tx: Transaction, records: readonly Pick<SubmittedRecord, "kind" | "subjectId">[]): Promise<Map<string, LiveRow>> {
  const rows = new Map<string, LiveRow>();
  for (const kind of Object.keys(recordKinds) as PublicRecordKind[]) {
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
