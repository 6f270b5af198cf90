import type { Curator } from "@/lib/auth/curator";
import { canChangeRecord, canCreateRecords, canReadAllRecords } from "@/lib/desk/record-policy";
import type { WorkedOn } from "@/lib/desk/record-policy";
import { canPublish } from "@/lib/publication/policy";

interface OfAuthor {
  authorId: string;
}

/** Whether somebody works with submissions at all. */
export function canSeeQueue(curator: Curator): boolean {
  return canCreateRecords(curator);
}

/** Whether somebody may hand in a record: whoever may change it. */
export function canSubmit(curator: Curator, record: WorkedOn): boolean {
  return canChangeRecord(curator, record);
}

/** Whether somebody may look at a submission: at one's own, or at all of them. */
export function canReadSubmission(curator: Curator, submission: OfAuthor): boolean {
  return canReadAllRecords(curator) || (canCreateRecords(curator) && submission.authorId === curator.userId);
}

/** Whether somebody may take a submission back. */
export function canWithdrawSubmission(curator: Curator, submission: OfAuthor): boolean {
  return canCreateRecords(curator) && submission.authorId === curator.userId;
}

/** Whether somebody decides on submissions of others. */
export function canReview(curator: Curator): boolean {
  return canPublish(curator);
}

/** Whether somebody may decide on this one. Nobody decides on what they handed in, whoever wrote it. */
export function canDecide(curator: Curator, submission: OfAuthor): boolean {
  return canReview(curator) && (curator.role === "system" || submission.authorId !== curator.userId);
}
