import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion } from "@/lib/desk/record-queries";
import { InvalidInput } from "@/lib/errors";
import { keepLiveName } from "@/lib/persons/live-name-queries";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { findLabels } from "@/lib/picks/label-queries";
import type { FactDetail } from "./fact-detail";
import { lockFacts } from "./fact-lock-queries";
import { factProblems } from "./fact-problems";
import { factTold } from "./fact-told";
import { factRowSelect, factValues, referencesOf } from "./fact-values";
import type { FactRow } from "./fact-values";
import type { changeFactSchema } from "./schema";
import { detailOf, requireFactReferences, writeCitations } from "./write-fact";

/** Changes how a claim was entered, in the transaction of whatever command needs it, for a curator who may write. */
export async function saveFact(
  tx: Transaction,
  curator: Curator,
  { id, lockVersion, ...input }: z.output<typeof changeFactSchema>,
  back?: BroughtBack,
): Promise<{ lockVersion: number }> {
  const { facts: [fact] } = await lockFacts(tx, curator, [id]);
  const row = await rowNow(tx, id);
  if (row.lockVersion !== lockVersion) {
    const values = factValues(row, await findLabels(tx, referencesOf([row])));
    requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values });
  }
  if (input.type !== row.kind || fact === undefined) throw new InvalidInput("A claim of one kind does not become one of another.");
  refuseWhatIsWrong({ ...input, visibility: row.visibility });
  await requireFactReferences(tx, curator, row.personId, input);
  await updateDetail(tx, detailOf(id, input, { ...row.attribute, ...row.episode, ...row.status }, back?.dates));
  await writeCitations(tx, id, input.citations);
  const { certainty, contentNote, remark, internalNote } = input;
  await tx.fact.update({ where: { id }, data: { certainty, contentNote, remark, internalNote } });
  const changed = changedValues(factTold(row), factTold(await rowNow(tx, id)));
  if (changed === null) return { lockVersion };
  const saved = await tx.fact.update({ where: { id }, data: { lockVersion: { increment: 1 } } });
  if (input.type === "name") await keepLiveName(tx, id);
  await touchPerson(tx, curator, row.personId);
  await recordEvents(tx, curator, [
    { type: "fact.changed", subjectId: row.personId, before: changed.before, ...withBack({ fact: fact.anchor, ...changed.after }, back) },
  ]);
  return { lockVersion: saved.lockVersion };
}

const rowNow = (tx: Transaction, id: string): Promise<FactRow> => tx.fact.findUniqueOrThrow({ where: { id }, select: factRowSelect });

function refuseWhatIsWrong(fact: Parameters<typeof factProblems>[0]): void {
  const problems = factProblems(fact);
  if (problems.length > 0) throw new InvalidInput("This claim is not right yet.", undefined, { fields: Object.fromEntries(problems) });
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
