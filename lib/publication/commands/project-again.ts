import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { Forbidden, InvalidInput } from "@/lib/errors";
import { canPublishAfterRemoval } from "@/lib/publication/policy";
import { changeState } from "./change-state";
import { publishIn } from "./publish-in";
import type { PublishInput, PublishOutcome } from "./publish";
import type { RedactedRecord } from "./redact";

/** Publishes the records again without what was redacted, so that readers get a whole version at once. */
export async function projectAgain(
  tx: Transaction,
  curator: Curator,
  redacted: readonly RedactedRecord[],
  note: string,
): Promise<void> {
  const records = await tx.publicRecord.findMany({
    where: { id: { in: redacted.map((one) => one.recordId) } },
    orderBy: { id: "asc" },
  });
  for (const record of records) {
    if (record.state !== "published") continue;
    const outcome = await publishIfPossible(tx, curator, { kind: record.kind, subjectId: record.subjectId, note });
    // A new revision drops the kept pages even where no version was added.
    if (!outcome?.changed) await changeState(tx, record, { state: "published" });
  }
}

/**
 * What endangers a person goes at once, whatever else is the matter with the record: an unfinished draft or
 * the last author's own hand only leaves the version as it is, without what was redacted. Both are found out
 * before anything is written.
 */
async function publishIfPossible(tx: Transaction, curator: Curator, input: PublishInput): Promise<PublishOutcome | undefined> {
  try {
    return (await publishIn(tx, curator, [input], canPublishAfterRemoval))[0];
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof Forbidden) return undefined;
    throw error;
  }
}
