import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { canErase } from "@/lib/publication/policy";
import { projectAgain } from "./erase";
import { redactUnits } from "./redact";

/**
 * Acts on a consent to be named that was withdrawn: every version that names this witness loses the name, and
 * the testimonies are projected again without it.
 */
export async function withdrawConsent(curator: Curator, input: { consentId: string; reason: string }): Promise<void> {
  if (!canErase(curator)) throw new Forbidden("Only a protection officer may act on a withdrawn consent.");
  await db.$transaction(
    async (tx) => {
      const consent = await tx.consent.findUnique({ where: { id: input.consentId } });
      if (!consent) throw new NotFound("There is no such consent.");
      if (consent.withdrawnAt !== null) throw new Conflict("This consent was already withdrawn.");
      await tx.consent.update({ where: { id: consent.id }, data: { withdrawnAt: new Date() } });
      if (consent.use === "name") {
        const witness = await tx.testimonyWitness.findMany({ where: { personId: consent.personId }, select: { id: true } });
        const redacted = await redactUnits(tx, witness.map(({ id }) => `witness-${id}`));
        await projectAgain(tx, curator, redacted, "A witness withdrew the consent to be named.");
      }
      await recordEvents(tx, curator, [
        { type: "consent.withdrawn", subjectId: consent.personId, after: { use: consent.use }, reason: input.reason },
      ]);
    },
    { timeout: 120_000 },
  );
}
