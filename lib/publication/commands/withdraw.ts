import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { WithdrawalKind } from "@/lib/db/generated/enums";
import { Forbidden, InvalidInput } from "@/lib/errors";
import { canPublish } from "@/lib/publication/policy";
import type { RecordRef } from "@/lib/publication/public-unit";
import { changeState } from "./change-state";
import { lockRecord } from "./find-record";

/** Takes a record off the site at once. The kind is public, the reason is not; `reinstate` undoes it. */
export async function withdraw(
  curator: Curator,
  input: { ref: RecordRef; kind: WithdrawalKind; reason: string },
): Promise<void> {
  requireReason(curator, input.reason);
  await db.$transaction(async (tx) => {
    const record = await lockRecord(tx, input.ref, ["published"]);
    await changeState(tx, record, { state: "withdrawn", withdrawalKind: input.kind });
    await recordEvents(tx, curator, [
      { type: "record.withdrawn", subjectId: record.subjectId, after: { ...input.ref, withdrawalKind: input.kind }, reason: input.reason },
    ]);
  });
}

/** Brings a withdrawn record back as it was. */
export async function reinstate(curator: Curator, input: { ref: RecordRef; reason: string }): Promise<void> {
  requireReason(curator, input.reason);
  await db.$transaction(async (tx) => {
    const record = await lockRecord(tx, input.ref, ["withdrawn"]);
    await changeState(tx, record, { state: "published" });
    await recordEvents(tx, curator, [
      { type: "record.reinstated", subjectId: record.subjectId, after: { ...input.ref }, reason: input.reason },
    ]);
  });
}

function requireReason(curator: Curator, reason: string): void {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may withdraw a record or bring it back.");
  if (reason.trim() === "") throw new InvalidInput("Say why: the reason is kept in the history.");
}
