import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { previewRecords } from "@/lib/publication/live-preview-queries";
import type { PublicVersion } from "@/lib/publication/public-record";
import { atTheDoor } from "@/lib/publication/commands/door";
import { lockSubjects } from "@/lib/publication/commands/lock-subjects";
import type { PublishOutcome } from "@/lib/publication/commands/publish";
import { publishIn } from "@/lib/publication/commands/publish-in";
import { checkPreview } from "@/lib/reviews/check-preview-queries";
import { canDecide, canReview } from "@/lib/reviews/policy";
import type { ApproveInput } from "@/lib/reviews/schema";
import { seenAs } from "@/lib/reviews/seen-as";
import { lockSubmission } from "@/lib/reviews/submission-queries";
import type { LockedSubmission, SubmittedRecord } from "@/lib/reviews/submission-queries";
import { holdBack } from "./hold-back";

/**
 * Publishes records of a submission exactly as they were handed in, less the changes that are held back: those become
 * restricted again in the same transaction. Records that are not named go on waiting.
 */
export async function approve(curator: Curator, input: ApproveInput): Promise<PublishOutcome[]> {
  if (!canReview(curator)) throw new Forbidden("Only a reviewer may publish.");
  return atTheDoor("pass", async (tx) => {
    const submission = await lockDecidable(tx, curator, input.submissionId);
    const wanted = new Set(input.subjectIds);
    const chosen = submission.records.filter((record) => wanted.has(record.subjectId));
    if (chosen.length < wanted.size) throw new NotFound("This is not in the submission.", { code: "unknownRecord" });
    await lockSubjects(tx, curator, chosen);
    await requireSeen(tx, submission.records, chosen, input.seen);
    const held = await holdBack(tx, input.heldBack, input.subjectIds);
    await requireUnblocked(tx, chosen, input.note);
    const outcomes = await publishIn(tx, curator, chosen.map(({ kind, subjectId }) => ({ kind, subjectId, note: input.note })));
    const decidedId = await close(tx, curator, submission, chosen, input.decision);
    await recordEvents(tx, curator, [
      ...held.map(({ unit, subjectId, image }) => ({
        type: "submission.change_held_back" as const, subjectId, before: { visibility: "public" },
        after: { submission: decidedId, unit, visibility: "restricted", ...(image ? { image } : {}) }, reason: input.decision,
      })),
      ...outcomes.map(({ kind, subjectId, number, version, changed }) => ({
        type: "submission.approved" as const, subjectId, after: { submission: decidedId, kind, number, version, changed }, reason: input.decision,
      })),
    ]);
    return outcomes;
  });
}

/** Gives a submission back to its author, who is told why. */
export async function returnSubmission(curator: Curator, input: { submissionId: string; reason: string }): Promise<void> {
  if (!canReview(curator)) throw new Forbidden("Only a reviewer may return a submission.");
  await db.$transaction(async (tx) => {
    const submission = await lockDecidable(tx, curator, input.submissionId);
    await tx.submission.update({
      where: { id: submission.id },
      data: { state: "returned", decidedById: curator.userId, decidedAt: new Date(), decision: input.reason },
    });
    await recordEvents(tx, curator, submission.records.map(({ kind, subjectId }) => ({
      type: "submission.returned", subjectId, after: { submission: submission.id, kind }, reason: input.reason,
    })));
  });
}

/** Refuses what no longer says what the reviewer was shown, though its own rows may be the same. */
async function requireSeen(tx: Transaction, all: readonly SubmittedRecord[], chosen: readonly SubmittedRecord[], seen: ApproveInput["seen"]): Promise<void> {
  const { records } = await previewRecords(tx, all);
  const isSeen = ({ subjectId }: SubmittedRecord) => {
    const record = records.find((one) => one.subjectId === subjectId);
    return record !== undefined && seen[subjectId] === seenAs(record.after.units);
  };
  if (!chosen.every(isSeen)) throw new Conflict("This says something else than what was read.", { code: "changedSinceRead" });
}

/** Refuses what the checklist does not let go out, whatever the page showed: the public note is looked at as well. */
async function requireUnblocked(tx: Transaction, chosen: readonly SubmittedRecord[], note: string | null): Promise<void> {
  const preview = await previewRecords(tx, chosen);
  const records = preview.records.map((record) => ({ ...record, after: withNote(record.after, note) }));
  const blocking = [...(await checkPreview(tx, { ...preview, records }))].flatMap(([, findings]) => findings.filter(({ blocks }) => blocks));
  if (blocking.length === 0) return;
  const code = blocking.every(({ unit }) => unit === "note") ? "noteNotPublishable" : "notPublishable";
  throw new InvalidInput("The checklist does not let this go out.", blocking.map((one) => `${one.code} ${one.unit ?? ""}`), { code });
}

function withNote(after: PublicVersion, text: string | null): PublicVersion {
  return text === null ? after : { ...after, units: [...after.units, { id: "note", type: "note", text }] };
}

async function lockDecidable(tx: Transaction, curator: Curator, submissionId: string): Promise<LockedSubmission> {
  const submission = await lockSubmission(tx, curator, submissionId);
  if (!canDecide(curator, submission)) throw new Forbidden("Somebody else decides on what one has handed in.", { code: "ownSubmission" });
  return submission;
}

/** Closes the submission, or a part of it that gets an id of its own: what waits on keeps its address. */
async function close(
  tx: Transaction,
  curator: Curator,
  submission: LockedSubmission,
  chosen: readonly SubmittedRecord[],
  decision: string | null,
): Promise<string> {
  const decided = { state: "published" as const, decidedById: curator.userId, decidedAt: new Date(), decision };
  if (chosen.length === submission.records.length) {
    await tx.submission.update({ where: { id: submission.id }, data: decided });
    return submission.id;
  }
  const { authorId, note, createdAt } = submission;
  const part = await tx.submission.create({ data: { id: randomUUID(), authorId, note, createdAt, ...decided } });
  await tx.submissionRecord.updateMany({
    where: { submissionId: submission.id, subjectId: { in: chosen.map((record) => record.subjectId) } },
    data: { submissionId: part.id },
  });
  return part.id;
}
