import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { RecordState } from "@/lib/db/generated/enums";
import { Conflict, NotFound } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";

/** A public record, locked until the transaction ends. */
export interface LockedRecord {
  id: string;
  kind: PublicRecordKind;
  number: number;
  subjectId: string;
  state: RecordState;
  currentVersion: number;
  mergedIntoId: string | null;
}

/** Locks a public record that is in one of the given states; says what it is where it is in another. */
export async function lockRecord(tx: Transaction, ref: RecordRef, states: readonly RecordState[]): Promise<LockedRecord> {
  const [record] = await tx.$queryRaw<LockedRecord[]>`
    SELECT "id", "kind", "number", "subjectId", "state", "currentVersion", "mergedIntoId"
    FROM "public_record" WHERE "kind" = ${ref.kind}::"RecordKind" AND "number" = ${ref.number} FOR UPDATE`;
  if (!record) throw new NotFound(`There is no ${ref.kind} ${ref.number}.`);
  if (!states.includes(record.state)) throw new Conflict(`${ref.kind} ${ref.number} is ${record.state}.`);
  return record;
}
