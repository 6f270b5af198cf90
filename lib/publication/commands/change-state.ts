import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { RecordState, WithdrawalKind } from "@/lib/db/generated/enums";
import { enqueueIndexing } from "@/lib/db/index-tasks";
import type { PublicUnit } from "@/lib/publication/public-record";
import { addToPublishedCount, nextRevisions } from "./counters";
import type { LockedRecord } from "./find-record";
import { writeListings } from "./write-listings";

/** What a record's public state becomes. */
export interface NextState {
  state: RecordState;
  mergedIntoId?: string;
  withdrawalKind?: WithdrawalKind;
}

/** Moves a record between published, merged and withdrawn, with everything that readers see of it. */
export async function changeState(tx: Transaction, record: LockedRecord, next: NextState): Promise<void> {
  const revision = await nextRevisions(tx, 1);
  await tx.publicRecord.update({
    where: { id: record.id },
    data: {
      state: next.state,
      mergedIntoId: next.mergedIntoId ?? null,
      withdrawalKind: next.withdrawalKind ?? null,
      stateChangedAt: new Date(),
      revision,
    },
  });
  if (next.state === "published") await listAgain(tx, record);
  else await tx.recordListing.deleteMany({ where: { recordId: record.id } });
  const change = Number(next.state === "published") - Number(record.state === "published");
  if (change === 1 || change === -1) await addToPublishedCount(tx, [record.kind], change);
  await enqueueIndexing(tx, [{ recordId: record.id, revision }]);
}

async function listAgain(tx: Transaction, record: LockedRecord): Promise<void> {
  const version = await tx.recordVersion.findUniqueOrThrow({
    where: { recordId_number: { recordId: record.id, number: record.currentVersion } },
    select: { units: true, publishedAt: true },
  });
  const { id: recordId, kind, number } = record;
  const units = version.units as unknown as PublicUnit[];
  await writeListings(tx, [{ recordId, kind, number, units, publishedAt: version.publishedAt }]);
}
