import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { consentColumns } from "@/lib/consents/consent-rows";
import { consentTold, consentValues } from "@/lib/consents/consent-values";
import { touchGivenTestimonies } from "@/lib/consents/given-testimony-queries";
import { allows, isInForce } from "@/lib/consents/in-force";
import type { correctConsentSchema } from "@/lib/consents/schema";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion, requireReferences } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { lockPerson } from "@/lib/persons/person-lock-queries";
import { findLabels } from "@/lib/picks/label-queries";
import { canManageConsent } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { endConsent } from "./end-consent";

/** What readers are told of a version that says less. */
const NOTE = "What a consent on file allows was corrected.";

/**
 * Corrects what is on file of a consent. Where it allows less from now on, every version loses what it had allowed; what
 * it allows more, somebody has to publish.
 */
export async function correctConsent(curator: Curator, { id, lockVersion, reason, ...input }: z.output<typeof correctConsentSchema>): Promise<{ lockVersion: number }> {
  if (!canManageConsent(curator)) throw new Forbidden("Only a protection officer corrects a consent.");
  return atTheDoor("close", async (tx) => {
    const [locked] = await tx.$queryRaw<{ personId: string }[]>`SELECT "personId" FROM "consent" WHERE "id" = ${id}::uuid FOR UPDATE`;
    if (!locked) throw new NotFound("There is no such consent.", { code: "unknownRecord" });
    const person = await lockPerson(tx, curator, locked.personId);
    const row = await tx.consent.findUniqueOrThrow({ where: { id } });
    // The words of somebody whose identity is sealed are not shown here, so nobody can correct them.
    if (person.sealedIdentity) throw new Conflict("The identity is sealed.", { code: "consentSealed" });
    if (row.withdrawnAt !== null) throw new Conflict("This consent was withdrawn.", { code: "consentWithdrawn" });
    const labels = await findLabels(tx, { source: row.proofSourceId === null ? [] : [row.proofSourceId] });
    requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: consentValues(row, labels) });
    await requireReferences(tx, curator, "source", [input.proofSource]);
    const today = new Date().toISOString().slice(0, 10);
    const columns = consentColumns(input, { ...row });
    const isOver = !isInForce({ expiresOn: columns.expiresOn as Date | null }, today);
    const updated = await tx.consent.update({ where: { id }, data: { ...columns, expiryActedAt: isOver ? (row.expiryActedAt ?? new Date()) : null } });
    const changed = changedValues(consentTold(row, person), consentTold(updated, person));
    if (changed === null) return { lockVersion };
    await tx.consent.update({ where: { id }, data: { lockVersion: { increment: 1 } } });
    await touchGivenTestimonies(tx, curator, row.personId, [row.use, updated.use]);
    // What was acted on already has nothing left to take away.
    if (row.expiryActedAt === null) await endIfNothingIsLeft(tx, curator, row, today);
    await recordEvents(tx, curator, [{ type: "consent.corrected", subjectId: row.personId, before: { consent: id, ...changed.before }, after: { consent: id, ...changed.after }, reason }]);
    return { lockVersion: lockVersion + 1 };
  });
}

async function endIfNothingIsLeft(tx: Transaction, curator: Curator, { personId, use }: { personId: string; use: Parameters<typeof allows>[1] }, today: string): Promise<void> {
  const left = await tx.consent.findMany({ where: { personId, use } });
  if (!allows(left, use, today)) await endConsent(tx, curator, { personId, use }, NOTE);
}
