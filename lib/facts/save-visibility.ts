import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { keepLiveName } from "@/lib/persons/live-name-queries";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { lockFacts } from "./fact-lock-queries";
import { wholeFactTold } from "./fact-told";
import { factRowSelect } from "./fact-values";
import { canUnseal, isSealedFact } from "./policy";
import type { changeVisibilitySchema } from "./schema";

/** Changes who may see a claim, in the transaction of whatever command needs it, for a curator who may write. */
export async function saveVisibility(tx: Transaction, curator: Curator, input: z.output<typeof changeVisibilitySchema>, back?: BroughtBack): Promise<void> {
  const { facts: [fact], person } = await lockFacts(tx, curator, [input.factId], { sealed: true });
  if (fact === undefined) return;
  if (fact.lockVersion !== input.lockVersion) throw new Conflict("Somebody else has changed this claim.", { code: "claimsChanged" });
  if (fact.visibility === input.visibility) throw new Conflict("This is who may see it already.", { code: "visibilitySame" });
  const isUnsealed = isSealedFact(fact, person) && input.visibility !== "sealed";
  if (isUnsealed) await requireUnsealable(tx, curator, input);
  await tx.fact.update({ where: { id: fact.id }, data: { visibility: input.visibility, lockVersion: { increment: 1 } } });
  // What others had begun to type about it would still say it.
  if (input.visibility === "sealed") await tx.deskDraft.deleteMany({ where: { subjectId: fact.id } });
  if (fact.kind === "name") await keepLiveName(tx, fact.id);
  await touchPerson(tx, curator, person.id);
  // What it says has been told by no event while it was sealed; the names of a sealed identity still are.
  const isOpen = isUnsealed && !(person.sealedIdentity && fact.kind === "name");
  const told = isOpen ? wholeFactTold(await tx.fact.findUniqueOrThrow({ where: { id: fact.id }, select: factRowSelect })) : {};
  const after = { ...told, fact: fact.anchor, visibility: input.visibility };
  await recordEvents(tx, curator, [
    { type: "fact.visibility_changed", subjectId: person.id, before: { visibility: fact.visibility }, reason: input.reason, ...withBack(after, back) },
  ]);
}

async function requireUnsealable(tx: Transaction, curator: Curator, { factId, reason }: z.output<typeof changeVisibilitySchema>): Promise<void> {
  if (!canUnseal(curator)) throw new Forbidden("Only a protection officer takes a seal off.");
  if (reason === null) throw new InvalidInput("Say why the seal is taken off.", undefined, { fields: { reason: "reasonMissing" } });
  const number = await tx.attribute.count({ where: { factId, kind: "identity_number" } });
  if (number > 0) throw new InvalidInput("An identity number stays sealed.", undefined, { fields: { visibility: "identityNumberSealed" } });
}
