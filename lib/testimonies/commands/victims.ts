import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { AccountModel } from "@/lib/db/generated/models";
import { changedValues } from "@/lib/desk/changed-values";
import { lockForChange, requireLockVersion, requireWriter } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { newAnchor } from "@/lib/facts/new-anchor";
import { writeFact } from "@/lib/facts/write-fact";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";
import { rememberOthers } from "@/lib/persons/remember-others";
import type { AccountInput, changeAccountSchema, removeAccountSchema } from "@/lib/testimonies/schema";
import { accountValues, accountVersion } from "@/lib/testimonies/testimony-values";
import { victimFacts } from "@/lib/testimonies/victim-facts";
import type { VictimInput } from "@/lib/testimonies/victim-schema";
import { writePerson } from "@/lib/testimonies/write-person";

/** A step may hold many facts, and a busy machine takes its time. */
const PATIENCE = { timeout: 30_000, maxWait: 15_000 };

/** What became of a step. */
export interface AddedVictim {
  personId: string;
  facts: number;
}

/**
 * Keeps everything that a step of a sitting holds, or nothing: the victim, what the testimony says of them, and the
 * facts that rest on it. Sent twice with the same ids, it is kept once.
 */
export async function addVictim(curator: Curator, step: VictimInput): Promise<AddedVictim> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await lockForChange(tx, curator, "testimony", step.testimonyId);
    const made = await tx.account.findUnique({ where: { id: step.accountId } });
    if (made) return sameStep(made, step);
    const person = await victimOf(tx, curator, step.victim);
    if (await tx.account.findUnique({ where: { testimonyId_victimId: { testimonyId: step.testimonyId, victimId: person.id } } })) {
      throw new InvalidInput("The testimony has an account of this victim.", undefined, { fields: { "victim.record": "victimThere" } });
    }
    const account = await tx.account.create({
      data: { id: step.accountId, anchor: newAnchor("a"), testimonyId: step.testimonyId, victimId: person.id, ...accountColumns(step.account) },
    });
    const facts = victimFacts(step);
    for (const fact of facts) await writeFact(tx, curator, person, fact);
    if (step.victim.who === "new") await rememberOthers(tx, curator, person.id, step.victim.notTheSame);
    await touchPerson(tx, curator, person.id);
    const after = { testimony: step.testimonyId, account: account.anchor, ...accountValues(account) };
    await recordEvents(tx, curator, [{ type: "testimony.account_added", subjectId: person.id, after }]);
    return { personId: person.id, facts: facts.length };
  }, PATIENCE);
}

/** The first of two saves has been kept: whether the second one is the same is told by what it says of the victim. */
function sameStep(made: AccountModel, step: VictimInput): AddedVictim {
  const isSame = made.testimonyId === step.testimonyId && changedValues({ ...accountValues(made) }, { ...accountValues({ ...made, ...accountColumns(step.account) }) }) === null;
  if (!isSame) throw new Conflict("This step was saved already, with other words.", { code: "madeAlready" });
  return { personId: made.victimId, facts: victimFacts(step).length };
}

async function victimOf(tx: Transaction, curator: Curator, victim: VictimInput["victim"]): Promise<LockedPerson> {
  if (victim.who !== "file") {
    const { personId: id, label } = victim;
    return writePerson(tx, curator, { id, role: "victim", label, nameWithheld: victim.who === "withheld" });
  }
  const person = await lockPerson(tx, curator, victim.record);
  const { roles } = await tx.person.findUniqueOrThrow({ where: { id: person.id }, select: { roles: true } });
  if (!roles.includes("victim")) await tx.person.update({ where: { id: person.id }, data: { roles: [...roles, "victim"] } });
  return person;
}

function accountColumns({ witnessRelation, ...fields }: AccountInput) {
  return { ...fields, witnessRelation: witnessRelation === "self" ? null : witnessRelation, witnessIsVictim: witnessRelation === "self" };
}

/** Changes what a testimony says of one victim. */
export async function changeAccount(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeAccountSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const row = await lockAccount(tx, curator, id);
    const [before, version] = [{ ...accountValues(row) }, accountVersion(row)];
    requireLockVersion({ lockVersion: version }, lockVersion, { lockVersion: version, values: before });
    const saved = await tx.account.update({ where: { id }, data: accountColumns(input) });
    const changed = changedValues(before, { ...accountValues(saved) });
    if (changed === null) return { lockVersion };
    await touchPerson(tx, curator, row.victimId);
    await recordEvents(tx, curator, [
      { type: "testimony.account_changed", subjectId: row.victimId, before: changed.before, after: { account: row.anchor, ...changed.after } },
    ]);
    return { lockVersion: accountVersion(saved) };
  });
}

/** Takes away what a testimony was thought to say of somebody; the facts that were added with it stay, and stand with their citations. */
export async function removeAccount(curator: Curator, { id, reason }: z.output<typeof removeAccountSchema>): Promise<void> {
  requireWriter(curator);
  await db.$transaction(async (tx) => {
    const row = await lockAccount(tx, curator, id);
    await tx.account.delete({ where: { id } });
    await touchPerson(tx, curator, row.victimId);
    const before = { testimony: row.testimonyId, account: row.anchor, ...accountValues(row) };
    await recordEvents(tx, curator, [{ type: "testimony.account_removed", subjectId: row.victimId, before, reason }]);
  });
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
