import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { canManageConsent } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { projectAgain } from "./project-again";
import { redactUnits } from "./redact";
import { requireReason } from "./require-reason";

/**
 * Acts on a consent to be named that was withdrawn: every version that names this witness loses the name, and
 * the testimonies are projected again without it.
 */
export async function withdrawConsent(curator: Curator, input: { consentId: string; reason: string }): Promise<void> {
  if (!canManageConsent(curator)) throw new Forbidden("Only a protection officer may act on a withdrawn consent.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const consent = await tx.consent.findUnique({ where: { id: input.consentId } });
    if (!consent) throw new NotFound("There is no such consent.");
    if (consent.withdrawnAt !== null) throw new Conflict("This consent was already withdrawn.");
    await tx.consent.update({ where: { id: consent.id }, data: { withdrawnAt: new Date() } });
    if (consent.use === "name") {
      const witness = await tx.testimonyWitness.findMany({ where: { personId: consent.personId }, select: { id: true } });
      const units = witness.map(({ id }) => `witness-${id}`);
      const redacted = await redactUnits(tx, { units: [], naming: { units, names: "any" } });
      await projectAgain(tx, curator, { redacted, erased: new Set() }, "A witness withdrew the consent to be named.");
    }
    await recordEvents(tx, curator, [
      { type: "consent.withdrawn", subjectId: consent.personId, after: { use: consent.use }, reason: input.reason },
    ]);
  });
}
