import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { AccountModel } from "@/lib/db/generated/models";
import { toldBack, withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion } from "@/lib/desk/record-queries";
import { InvalidInput, NotFound } from "@/lib/errors";
import { newAnchor } from "@/lib/facts/new-anchor";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import type { AccountInput, changeAccountSchema, removeAccountSchema } from "./schema";
import { accountValues, accountVersion } from "./testimony-values";

/** What a testimony says of one victim, with the ids of the rows that it joins. */
export interface NewAccount {
  id: string;
  testimonyId: string;
  victimId: string;
  account: AccountInput;
}

/** The columns of an account for what its form says. */
export function accountColumns({ witnessRelation, language, ...fields }: AccountInput) {
  return { ...fields, language: language ?? NO_LANGUAGE, witnessRelation: witnessRelation === "self" ? null : witnessRelation, witnessIsVictim: witnessRelation === "self" };
}

/** Writes what a testimony says of a locked victim; one testimony says it once. The testimony is locked by whoever calls this. */
export async function writeAccount(tx: Transaction, curator: Curator, { id, testimonyId, victimId, account }: NewAccount, back?: BroughtBack): Promise<void> {
  if (await tx.account.findUnique({ where: { testimonyId_victimId: { testimonyId, victimId } } })) {
    throw new InvalidInput("The testimony has an account of this victim.", undefined, { fields: { "victim.record": "victimThere" } });
  }
  const row = await tx.account.create({ data: { id, anchor: newAnchor("a"), testimonyId, victimId, ...accountColumns(account) } });
  await recordEvents(tx, curator, [
    { type: "testimony.account_added", subjectId: victimId, after: { testimony: testimonyId, account: row.anchor, ...accountValues(row), ...toldBack(back) }, reason: back?.reason },
  ]);
}

/** Changes what a testimony says of one victim, in the transaction of whichever command needs it, for a curator who may write. */
export async function saveAccount(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeAccountSchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  const row = await lockAccount(tx, curator, id);
  const [before, version] = [{ ...accountValues(row) }, accountVersion(row)];
  requireLockVersion({ lockVersion: version }, lockVersion, { lockVersion: version, values: before });
  const saved = await tx.account.update({ where: { id }, data: accountColumns(input) });
  const changed = changedValues(before, { ...accountValues(saved) });
  if (changed === null) return { lockVersion };
  await touchPerson(tx, curator, row.victimId);
  await recordEvents(tx, curator, [
    { type: "testimony.account_changed", subjectId: row.victimId, before: changed.before, ...withBack({ account: row.anchor, ...changed.after }, back) },
  ]);
  return { lockVersion: accountVersion(saved) };
}

/** Takes an account away, in the transaction of whichever command needs it, for a curator who may write. */
export async function takeAccount(tx: Transaction, curator: Curator, { id, reason }: z.output<typeof removeAccountSchema>): Promise<void> {
  const row = await lockAccount(tx, curator, id);
  await tx.account.delete({ where: { id } });
  await touchPerson(tx, curator, row.victimId);
  const before = { testimony: row.testimonyId, account: row.anchor, ...accountValues(row) };
  await recordEvents(tx, curator, [{ type: "testimony.account_removed", subjectId: row.victimId, before, reason }]);
}

/** An account belongs to the entry of its victim: whoever may change that may change it. */
async function lockAccount(tx: Transaction, curator: Curator, id: string): Promise<AccountModel> {
  const found = await tx.account.findUnique({ where: { id }, select: { victimId: true, visibility: true } });
  if (!found || found.visibility === "sealed") throw new NotFound("There is no such account.", { code: "unknownRecord" });
  await lockPerson(tx, curator, found.victimId);
  const row = await tx.account.findUnique({ where: { id } });
  if (!row) throw new NotFound("There is no such account.", { code: "unknownRecord" });
  return row;
}
