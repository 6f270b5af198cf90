import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { canErase } from "@/lib/publication/policy";
import { changeState } from "./change-state";
import { publishIn } from "./publish-in";
import { redactUnits } from "./redact";
import type { RedactedRecord } from "./redact";

/**
 * Erases facts for a person's safety: from the live rows, from every version that ever showed them, and from
 * what is shown now. What is left says only that something was removed, and when.
 */
export async function erase(
  curator: Curator,
  input: { factAnchors: readonly string[]; reason: string },
): Promise<void> {
  if (!canErase(curator)) throw new Forbidden("Only a protection officer may erase.");
  if (input.reason.trim() === "") throw new InvalidInput("Say why: the reason is kept in the history.");
  await db.$transaction(
    async (tx) => {
      const facts = await tx.fact.findMany({ where: { anchor: { in: [...input.factAnchors] }, erasedAt: null } });
      const missing = input.factAnchors.filter((anchor) => !facts.some((fact) => fact.anchor === anchor));
      if (missing.length > 0) throw new NotFound(`There is no such fact: ${missing.join(", ")}.`);
      const ids = facts.map((fact) => fact.id);
      await eraseDetails(tx, ids);
      const redacted = await redactUnits(tx, input.factAnchors);
      await projectAgain(tx, curator, redacted, "Something was removed for a person's safety.");
      await recordEvents(tx, curator, facts.map((fact) => ({
        type: "fact.erased", subjectId: fact.personId, after: { fact: fact.anchor }, reason: input.reason,
      })));
    },
    { timeout: 120_000 },
  );
}

async function eraseDetails(tx: Transaction, ids: string[]): Promise<void> {
  const where = { factId: { in: ids } };
  await tx.citation.deleteMany({ where });
  await tx.name.deleteMany({ where });
  await tx.attribute.deleteMany({ where });
  await tx.episode.deleteMany({ where });
  await tx.statusReport.deleteMany({ where });
  await tx.relation.deleteMany({ where });
  await tx.fact.updateMany({
    where: { id: { in: ids } },
    data: { erasedAt: new Date(), remark: null, internalNote: null, standingReason: null, standing: "alternative", visibility: "sealed" },
  });
}

/** Publishes the records again without what was redacted, so that readers get a whole version at once. */
export async function projectAgain(
  tx: Transaction,
  curator: Curator,
  redacted: readonly RedactedRecord[],
  note: string,
): Promise<void> {
  const records = await tx.publicRecord.findMany({ where: { id: { in: redacted.map((one) => one.recordId) } } });
  for (const record of records) {
    if (record.state !== "published") continue;
    const [outcome] = await publishIn(tx, curator, [{ kind: record.kind, subjectId: record.subjectId, note }]);
    // A new revision drops the kept pages even where the projection already said the same.
    if (outcome && !outcome.changed) await changeState(tx, record, { state: "published" });
  }
}
