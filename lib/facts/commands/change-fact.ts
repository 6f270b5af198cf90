import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion, requireWriter } from "@/lib/desk/record-queries";
import { InvalidInput } from "@/lib/errors";
import { lockFacts } from "@/lib/facts/fact-lock-queries";
import type { FactDetail } from "@/lib/facts/fact-detail";
import { factProblems } from "@/lib/facts/fact-problems";
import { factRowSelect, factValues, referencesOf } from "@/lib/facts/fact-values";
import type { FactRow } from "@/lib/facts/fact-values";
import type { changeFactSchema } from "@/lib/facts/schema";
import { detailOf, requireFactReferences, writeCitations } from "@/lib/facts/write-fact";
import { keepLiveName } from "@/lib/persons/live-name-queries";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { findLabels } from "@/lib/picks/label-queries";
import type { Pick } from "@/lib/picks/pick";

/**
 * Changes how a claim was entered: a slip, a better citation, a date that can be said more closely. What another source
 * says differently is a fact of its own.
 */
export async function changeFact(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeFactSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const { facts: [fact] } = await lockFacts(tx, curator, [id]);
    const { row, values: before } = await valuesNow(tx, id);
    requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: before });
    if (input.type !== row.kind || fact === undefined) throw new InvalidInput("A claim of one kind does not become one of another.");
    refuseWhatIsWrong({ ...input, visibility: row.visibility });
    await requireFactReferences(tx, curator, row.personId, input);
    await updateDetail(tx, detailOf(id, input, { ...row.attribute, ...row.episode, ...row.status }));
    await writeCitations(tx, id, input.citations);
    const { certainty, contentNote, remark, internalNote } = input;
    await tx.fact.update({ where: { id }, data: { certainty, contentNote, remark, internalNote } });
    const changed = changedValues(withoutLabels(before), withoutLabels((await valuesNow(tx, id)).values));
    if (changed === null) return { lockVersion };
    const saved = await tx.fact.update({ where: { id }, data: { lockVersion: { increment: 1 } } });
    if (input.type === "name") await keepLiveName(tx, id);
    await touchPerson(tx, curator, row.personId);
    await recordEvents(tx, curator, [{ type: "fact.changed", subjectId: row.personId, before: changed.before, after: { fact: fact.anchor, ...changed.after } }]);
    return { lockVersion: saved.lockVersion };
  });
}

async function valuesNow(tx: Transaction, id: string): Promise<{ row: FactRow; values: Record<string, unknown> }> {
  const row = await tx.fact.findUniqueOrThrow({ where: { id }, select: factRowSelect });
  return { row, values: factValues(row, await findLabels(tx, referencesOf([row]))) };
}

function refuseWhatIsWrong(fact: Parameters<typeof factProblems>[0]): void {
  const problems = factProblems(fact);
  if (problems.length > 0) throw new InvalidInput("This claim is not right yet.", undefined, { fields: Object.fromEntries(problems) });
}

/** Events name records by their ids: a name in them would outlive its erasure. */
function withoutLabels(values: Record<string, unknown>): Record<string, unknown> {
  const isPick = (value: unknown): value is Pick => typeof value === "object" && value !== null && "id" in value && "label" in value;
  return JSON.parse(JSON.stringify(values, (_, value: unknown) => (isPick(value) ? value.id : value))) as Record<string, unknown>;
}

async function updateDetail(tx: Transaction, detail: FactDetail): Promise<void> {
  const where = { factId: detail.row.factId };
  switch (detail.table) {
    case "name":
      return void (await tx.name.update({ where, data: detail.row }));
    case "attribute":
      return void (await tx.attribute.update({ where, data: detail.row }));
    case "episode":
      return void (await tx.episode.update({ where, data: detail.row }));
    case "statusReport":
      return void (await tx.statusReport.update({ where, data: detail.row }));
    case "relation":
      return void (await tx.relation.update({ where, data: detail.row }));
  }
}
