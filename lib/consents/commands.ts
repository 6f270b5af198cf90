import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { requireReferences } from "@/lib/desk/record-queries";
import { Conflict, Forbidden } from "@/lib/errors";
import { lockPerson } from "@/lib/persons/person-lock-queries";
import { consentColumns } from "./consent-rows";
import { consentTold } from "./consent-values";
import { touchGivenTestimonies } from "./given-testimony-queries";
import { canRecordConsents } from "./policy";
import type { recordConsentSchema } from "./schema";

/** Puts on file what somebody allowed, for one use. Sent twice, it is on file once. */
export async function recordConsent(curator: Curator, { id, personId, ...input }: z.output<typeof recordConsentSchema>): Promise<{ id: string }> {
  if (!canRecordConsents(curator)) throw new Forbidden("This role does not record consents.");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, personId);
    if (await wasRecorded(tx, curator, { id, personId })) return { id };
    await requireReferences(tx, curator, "source", [input.proofSource]);
    const row = await tx.consent.create({ data: { id, personId, ...consentColumns(input), recordedById: curator.userId } });
    await touchGivenTestimonies(tx, curator, personId, [row.use]);
    await recordEvents(tx, curator, [{ type: "consent.recorded", subjectId: personId, after: consentTold(row, person) }]);
    return { id };
  });
}

async function wasRecorded(tx: Transaction, curator: Curator, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const there = await tx.consent.findUnique({ where: { id }, select: { personId: true, recordedById: true, lockVersion: true } });
  if (there === null) return false;
  if (there.personId === personId && there.recordedById === curator.userId && there.lockVersion === 0) return true;
  throw new Conflict("There is a consent with this id.", { code: "madeAlready" });
}
