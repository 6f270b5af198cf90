import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { AccountModel } from "@/lib/db/generated/models";
import { changedValues } from "@/lib/desk/changed-values";
import { lockForChange, requireWriter } from "@/lib/desk/record-queries";
import { Conflict } from "@/lib/errors";
import { writeFact } from "@/lib/facts/write-fact";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";
import { rememberOthers } from "@/lib/persons/remember-others";
import { accountColumns, saveAccount, takeAccount, writeAccount } from "@/lib/testimonies/save-account";
import type { changeAccountSchema, removeAccountSchema } from "@/lib/testimonies/schema";
import { accountValues } from "@/lib/testimonies/testimony-values";
import { victimFacts } from "@/lib/testimonies/victim-facts";
import type { VictimInput } from "@/lib/testimonies/victim-schema";
import { writePerson } from "@/lib/testimonies/write-person";

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
    await writeAccount(tx, curator, { id: step.accountId, testimonyId: step.testimonyId, victimId: person.id, account: step.account });
    const facts = victimFacts(step);
    for (const fact of facts) await writeFact(tx, curator, person, fact);
    if (step.victim.who === "new") await rememberOthers(tx, curator, person.id, step.victim.notTheSame);
    await touchPerson(tx, curator, person.id);
    return { personId: person.id, facts: facts.length };
  });
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
  if (!roles.includes("victim")) {
    const after = { roles: [...roles, "victim" as const] };
    await tx.person.update({ where: { id: person.id }, data: after });
    await recordEvents(tx, curator, [{ type: "person.changed", subjectId: person.id, before: { roles }, after }]);
  }
  return person;
}

/** Changes what a testimony says of one victim. */
export async function changeAccount(curator: Curator, input: z.output<typeof changeAccountSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveAccount(tx, curator, input));
}

/** Takes away what a testimony was thought to say of somebody; the facts that were added with it stay, and stand with their citations. */
export async function removeAccount(curator: Curator, input: z.output<typeof removeAccountSchema>): Promise<void> {
  requireWriter(curator);
  await db.$transaction((tx) => takeAccount(tx, curator, input));
}
