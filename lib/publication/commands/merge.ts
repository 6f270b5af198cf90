import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { canPublish } from "@/lib/publication/policy";
import type { RecordRef } from "@/lib/publication/public-unit";
import { changeState } from "./change-state";
import { atTheDoor } from "./door";
import { lockRecord } from "./find-record";
import type { LockedRecord } from "./find-record";
import { publishIn } from "./publish-in";
import { requireReason } from "./require-reason";

/**
 * Merges one record into another of its kind: its number leads to the survivor for ever. No live row moves;
 * an entry is projected from its person and all who were merged into it, so `unmerge` loses nothing.
 */
export async function merge(
  curator: Curator,
  input: { from: RecordRef; into: RecordRef; reason: string },
): Promise<void> {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may merge records.");
  if (input.from.kind !== input.into.kind || input.from.number === input.into.number) {
    throw new InvalidInput("Two different records of one kind can be merged.");
  }
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const from = await lockRecord(tx, input.from, ["published"]);
    const into = await lockRecord(tx, input.into, ["published"]);
    const followers = await tx.publicRecord.count({ where: { mergedIntoId: from.id } });
    if (followers > 0) {
      throw new Conflict(`Other records were merged into ${from.kind} ${from.number}: take those merges back first.`);
    }
    await changeState(tx, from, { state: "merged", mergedIntoId: into.id });
    await republish(tx, curator, into, `${capitalised(from.kind)} ${from.number} was merged into this record.`);
    await recordEvents(tx, curator, [
      { type: "record.merged", subjectId: from.subjectId, after: { ...input.into }, before: { ...input.from }, reason: input.reason },
    ]);
  });
}

/** Takes a merge back: the record is published again as it was, and the survivor without it. */
export async function unmerge(curator: Curator, input: { ref: RecordRef; reason: string }): Promise<void> {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may take a merge back.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const record = await lockRecord(tx, input.ref, ["merged"]);
    const survivor = await tx.publicRecord.findUniqueOrThrow({ where: { id: record.mergedIntoId ?? record.id } });
    // Its version still holds the merged facts, so it must be published again in the same breath.
    if (survivor.state !== "published") {
      throw new Conflict(`${survivor.kind} ${survivor.number} is ${survivor.state}: bring it back first.`);
    }
    await changeState(tx, record, { state: "published" });
    await republish(tx, curator, survivor, `The merge of ${record.kind} ${record.number} into this record was taken back.`);
    await recordEvents(tx, curator, [
      { type: "record.unmerged", subjectId: record.subjectId, after: { ...input.ref }, reason: input.reason },
    ]);
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

async function republish(
  tx: Transaction,
  curator: Curator,
  record: Pick<LockedRecord, "kind" | "subjectId"> & { state: string },
  note: string,
): Promise<void> {
  if (record.state !== "published") return;
  await publishIn(tx, curator, [{ kind: record.kind, subjectId: record.subjectId, note }]);
}
