import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { recordEvents } from "@/lib/db/events";
import type { WithdrawalKind } from "@/lib/db/generated/enums";
import { Forbidden } from "@/lib/errors";
import { canPublish } from "@/lib/publication/policy";
import type { RecordRef } from "@/lib/publication/public-unit";
import { changeState } from "./change-state";
import { atTheDoor } from "./door";
import { lockRecord } from "./find-record";
import { requireReason } from "./require-reason";

/** Takes a record off the site at once. The kind is public, the reason is not; `reinstate` undoes it. */
export async function withdraw(
  curator: Curator,
  input: { ref: RecordRef; kind: WithdrawalKind; reason: string },
): Promise<void> {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may withdraw a record.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const record = await lockRecord(tx, input.ref, ["published"]);
    await changeState(tx, record, { state: "withdrawn", withdrawalKind: input.kind });
    await recordEvents(tx, curator, [
      { type: "record.withdrawn", subjectId: record.subjectId, after: { ...input.ref, withdrawalKind: input.kind }, reason: input.reason },
    ]);
  });
}

/** Brings a withdrawn record back as it was. */
export async function reinstate(curator: Curator, input: { ref: RecordRef; reason: string }): Promise<void> {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may bring a record back.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const record = await lockRecord(tx, input.ref, ["withdrawn"]);
    await changeState(tx, record, { state: "published" });
    await recordEvents(tx, curator, [
      { type: "record.reinstated", subjectId: record.subjectId, after: { ...input.ref }, reason: input.reason },
    ]);
  });
}
