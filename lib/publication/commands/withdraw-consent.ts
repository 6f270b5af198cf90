import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { canManageConsent } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { endConsent } from "./end-consent";
import { requireReason } from "./require-reason";

/** What readers are told of a version that says less. */
const notes = {
  name: "A witness withdrew the consent to be named.",
  text: "A witness withdrew the consent to publish these words.",
  place: "A witness withdrew the consent to say where the testimony was given.",
  face: "Somebody withdrew the consent to be shown.",
  un: "",
  research: "",
} as const;

/**
 * Acts on a consent that was withdrawn: every version loses what it had allowed, and the records are given a version
 * without it. Whoever withdraws means the use and not one paper: other consents to the same end with it.
 */
export async function withdrawConsent(curator: Curator, input: { consentId: string; reason: string }): Promise<void> {
  if (!canManageConsent(curator)) throw new Forbidden("Only a protection officer may act on a withdrawn consent.");
  requireReason(input.reason);
  await atTheDoor("close", async (tx) => {
    const consent = await tx.consent.findUnique({ where: { id: input.consentId } });
    if (!consent) throw new NotFound("There is no such consent.", { code: "unknownRecord" });
    if (consent.withdrawnAt !== null) throw new Conflict("This consent was already withdrawn.", { code: "consentWithdrawn" });
    const { personId, use } = consent;
    const standing = { personId, use, withdrawnAt: null };
    const ended = await tx.consent.findMany({ where: standing, orderBy: { id: "asc" }, select: { id: true } });
    const withdrawnAt = new Date();
    await tx.consent.updateMany({ where: standing, data: { withdrawnAt, lockVersion: { increment: 1 } } });
    await endConsent(tx, curator, { personId, use }, notes[use]);
    await recordEvents(tx, curator, ended.map(({ id }) => ({
      type: "consent.withdrawn" as const, subjectId: personId, before: { consent: id, withdrawnAt: null }, after: { consent: id, use, withdrawnAt: withdrawnAt.toISOString() }, reason: input.reason,
    })));
  });
}
