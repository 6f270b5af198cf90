import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { requireWriter } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { lockFacts } from "@/lib/facts/fact-lock-queries";
import { canUnseal, isSealedFact } from "@/lib/facts/policy";
import type { changeVisibilitySchema } from "@/lib/facts/schema";
import { keepLiveName } from "@/lib/persons/live-name-queries";
import { touchPerson } from "@/lib/persons/person-lock-queries";

/** Changes who may see a claim. Whoever may change it may also seal it; only a protection officer takes a seal off, and says why. */
export async function changeVisibility(curator: Curator, input: z.output<typeof changeVisibilitySchema>): Promise<void> {
  requireWriter(curator);
  await db.$transaction(async (tx) => {
    const { facts: [fact], person } = await lockFacts(tx, curator, [input.factId], { sealed: true });
    if (fact === undefined) return;
    if (fact.lockVersion !== input.lockVersion) throw new Conflict("Somebody else has changed this claim.", { code: "claimsChanged" });
    if (fact.visibility === input.visibility) throw new Conflict("This is who may see it already.", { code: "visibilitySame" });
    const isUnsealed = isSealedFact(fact, person) && input.visibility !== "sealed";
    if (isUnsealed) {
      if (!canUnseal(curator)) throw new Forbidden("Only a protection officer takes a seal off.");
      if (input.reason === null) throw new InvalidInput("Say why the seal is taken off.", undefined, { fields: { reason: "reasonMissing" } });
      const number = await tx.attribute.count({ where: { factId: fact.id, kind: "identity_number" } });
      if (number > 0) throw new InvalidInput("An identity number stays sealed.", undefined, { fields: { visibility: "identityNumberSealed" } });
    }
    await tx.fact.update({ where: { id: fact.id }, data: { visibility: input.visibility, lockVersion: { increment: 1 } } });
    // What others had begun to type about it would still say it.
    if (input.visibility === "sealed") await tx.deskDraft.deleteMany({ where: { subjectId: fact.id } });
    if (fact.kind === "name") await keepLiveName(tx, fact.id);
    await touchPerson(tx, curator, person.id);
    await recordEvents(tx, curator, [
      {
        type: "fact.visibility_changed",
        subjectId: person.id,
        before: { visibility: fact.visibility },
        after: { fact: fact.anchor, visibility: input.visibility },
        reason: input.reason,
      },
    ]);
  });
}
