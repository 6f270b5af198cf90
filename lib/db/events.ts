import "server-only";
import type { Transaction } from "./client";
import type { Curator } from "@/lib/auth/curator";
import type { Prisma } from "./generated/client";
import { insertRows } from "./insert-rows";

/** Records that the desk makes and changes as a whole. */
type DeskRecord = "source" | "testimony" | "facility" | "place" | "organisation" | "list";

/** What happened: feature and verb in the past tense. */
export type EventType =
  | "record.published"
  | "record.withdrawn"
  | "record.reinstated"
  | "record.merged"
  | "record.unmerged"
  | "fact.added"
  | "fact.changed"
  | "fact.shown"
  | "fact.rejected"
  | "fact.restored"
  | "fact.visibility_changed"
  | "fact.erased"
  | "fact.removed"
  | "person.created"
  | "person.changed"
  | "person.summaries_changed"
  | "person.identifiers_changed"
  | "person.not_the_same"
  | "image.added"
  | "image.changed"
  | "image.shown"
  | "image.taken_away"
  | "image.reviewed"
  | "image.deleted"
  | "image.erased"
  | "image.original_opened"
  | `identity.${"sealed" | "opened" | "unsealed"}`
  | `consent.${"recorded" | "corrected" | "withdrawn" | "expired"}`
  | "record.imported"
  | "listings.derived"
  | `dataset.${"released" | "restored"}`
  | `${DeskRecord}.${"created" | "changed"}`
  | "testimony.account_added"
  | "testimony.account_changed"
  | "testimony.account_removed"
  | "list.person_added"
  | "list.person_removed"
  | "submission.made"
  | "submission.taken_back"
  | "submission.returned"
  | "submission.approved"
  | "submission.change_held_back"
  | "account.invited"
  | "account.link_made"
  | "account.password_chosen"
  | "account.password_changed"
  | "account.second_factor_set_up"
  | "account.second_factor_reset"
  | "account.recovery_codes_renewed"
  | "account.disabled"
  | "account.enabled"
  | "account.role_changed"
  | "account.shortcuts_changed"
  | "session.started"
  | "session.ended"
  | "index.retried"
  | `request.${"logged" | "changed" | "answered" | "reopened" | "contact_opened" | "contact_forgotten"}`
  | `label.${"changed" | "reset"}`
  | `api_key.${"made" | "ended"}`
  | "bulk.done"
  | "bulk.undone";

/** One thing that a command did. */
export interface EventInput {
  type: EventType;
  subjectId: string | null;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string | null;
}

/** Writes what a command did, in the transaction in which it did it. */
export async function recordEvents(
  tx: Transaction,
  curator: Curator,
  events: readonly EventInput[],
): Promise<void> {
  await insertRows(tx, "event", events.map(({ type, subjectId, before, after, reason }) => ({
    userId: curator.userId,
    type,
    subjectId,
    before,
    after,
    reason: reason ?? curator.reason,
  })));
}
