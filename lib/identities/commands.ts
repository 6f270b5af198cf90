import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { EventInput } from "@/lib/db/events";
import { requireWriter } from "@/lib/desk/record-queries";
import { Conflict, Forbidden } from "@/lib/errors";
import { wholeFactTold } from "@/lib/facts/fact-told";
import { factRowSelect } from "@/lib/facts/fact-values";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import { canOpenSealed } from "./policy";
import type { openIdentitySchema, sealIdentitySchema, unsealIdentitySchema } from "./schema";
import { readSealed } from "./sealed-queries";
import type { OpenedIdentity } from "./sealed-queries";

/** Seals who somebody is: from now on nobody at the desk sees the names, in no list, search, history or draft. Whoever may change the person may do it. */
export async function sealIdentity(curator: Curator, input: z.output<typeof sealIdentitySchema>): Promise<void> {
  requireWriter(curator);
  await setSeal(curator, input, true);
}

/** Takes the seal off. */
export async function unsealIdentity(curator: Curator, input: z.output<typeof unsealIdentitySchema>): Promise<void> {
  if (!canOpenSealed(curator)) throw new Forbidden("Only a protection officer takes a seal off.");
  await setSeal(curator, input, false);
}

/** Shows what is sealed of a person to a protection officer. That they looked, and why, stays on record; what they saw does not. */
export async function openIdentity(curator: Curator, { personId, reason }: z.output<typeof openIdentitySchema>): Promise<OpenedIdentity> {
  if (!canOpenSealed(curator)) throw new Forbidden("Only a protection officer opens what is sealed.");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, personId);
    await recordEvents(tx, curator, [{ type: "identity.opened", subjectId: personId, reason }]);
    return readSealed(tx, person);
  });
}

async function setSeal(curator: Curator, { personId, lockVersion, reason }: z.output<typeof sealIdentitySchema>, sealedIdentity: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, personId);
    if (person.lockVersion !== lockVersion) throw new Conflict("This person was changed after they were read.", { code: "changedSinceRead" });
    if (person.sealedIdentity === sealedIdentity) throw new Conflict("This is so already.", { code: sealedIdentity ? "identitySealed" : "identityNotSealed" });
    await tx.person.update({ where: { id: personId }, data: { sealedIdentity } });
    if (sealedIdentity) await forgetDrafts(tx, personId);
    await touchPerson(tx, curator, personId);
    await recordEvents(tx, curator, [
      { type: sealedIdentity ? "identity.sealed" : "identity.unsealed", subjectId: personId, before: { sealedIdentity: !sealedIdentity }, after: { sealedIdentity }, reason },
      ...(sealedIdentity ? [] : await openNames(tx, personId, reason)),
    ]);
  });
}

/** The names that come to light with an identity: while it was sealed, no event told what they say. */
async function openNames(tx: Transaction, personId: string, reason: string): Promise<EventInput[]> {
  const where = { personId, kind: "name", visibility: { not: "sealed" }, erasedAt: null } as const;
  const names = await tx.fact.findMany({ where, orderBy: { anchor: "asc" }, select: factRowSelect });
  return names.map((name) => ({ type: "fact.visibility_changed", subjectId: personId, before: { visibility: name.visibility }, after: wholeFactTold(name), reason }));
}

/** What somebody had begun to type about the names would still say them. */
async function forgetDrafts(tx: Transaction, personId: string): Promise<void> {
  const names = await tx.fact.findMany({ where: { personId, kind: "name" }, select: { id: true } });
  const consents = await tx.consent.findMany({ where: { personId }, select: { id: true } });
  await tx.deskDraft.deleteMany({
    where: { OR: [{ subjectId: { in: [...names, ...consents].map(({ id }) => id) } }, { subjectId: personId, form: { in: ["add-name", "identifiers", "consent"] } }] },
  });
}
