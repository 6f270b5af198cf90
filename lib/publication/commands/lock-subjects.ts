import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Curator } from "@/lib/auth/curator";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { listLiveRows } from "@/lib/publication/live-queries";
import { canPublishWorkOf } from "@/lib/publication/policy";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import type { PublishInput } from "./publish";

/** Locks the live rows until the transaction ends and checks that this curator may publish just these. */
export async function lockSubjects(
  tx: Transaction,
  curator: Curator,
  inputs: readonly PublishInput[],
): Promise<void> {
  for (const kind of recordKindCodes) {
    const wanted = inputs.filter((input) => input.kind === kind);
    if (wanted.length === 0) continue;
    const rows = await listLiveRows(tx, kind, wanted.map((input) => input.subjectId), "locked");
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const input of wanted) checkSubject(curator, input, byId.get(input.subjectId));
  }
}

function checkSubject(
  curator: Curator,
  input: PublishInput,
  row: { lockVersion: number; lastAuthorId: string } | undefined,
): void {
  if (!row) throw new NotFound(`There is no such ${input.kind}: ${input.subjectId}.`);
  if (input.lockVersion !== undefined && input.lockVersion !== row.lockVersion) {
    throw new Conflict(`This ${input.kind} was changed after you read it: read it again before you publish it.`, { code: "changedSinceRead" });
  }
  if (!canPublishWorkOf(curator, row.lastAuthorId)) {
    throw new Forbidden("The last author of a record cannot publish it: ask another reviewer.", { code: "ownWork" });
  }
}
