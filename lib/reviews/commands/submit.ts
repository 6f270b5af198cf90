import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { Forbidden, InvalidInput } from "@/lib/errors";
import { canWithdrawSubmission } from "@/lib/reviews/policy";
import type { SubmitInput } from "@/lib/reviews/schema";
import { lockSubmission } from "@/lib/reviews/submission-queries";
import { submitRecords } from "@/lib/reviews/submit-records";

/**
 * Hands records in for review, as they are now. What they rest on comes along where it was never published. A record
 * that changed since it was handed in before leaves that submission for this one.
 */
export async function submit(curator: Curator, input: SubmitInput): Promise<{ submissionId: string }> {
  if (!canCreateRecords(curator)) throw new Forbidden("This role hands nothing in.");
  if (new Set(input.records.map((record) => record.subjectId)).size < input.records.length) {
    throw new InvalidInput("One record stands twice among those handed in.");
  }
  return db.$transaction((tx) => submitRecords(tx, curator, input));
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
