import "server-only";
import { consentValues } from "@/lib/consents/consent-values";
import type { ConsentValues } from "@/lib/consents/schema";
import type { Transaction } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";
import { deskFacts } from "@/lib/persons/person-parts-queries";
import type { DeskFact } from "@/lib/persons/person-parts-queries";
import { findLabels } from "@/lib/picks/label-queries";

/** What is sealed of a person, as it is shown to whoever has opened it. */
export interface OpenedIdentity {
  facts: DeskFact[];
  identifiers: { id: string; database: string; identifier: string; note: string | null }[];
  summaries: { language: string; text: string; visibility: Visibility }[];
  consents: { id: string; values: ConsentValues }[];
}

/** Everything of a person that the desk does not show; only for the command that records who opened it, and why. */
export async function readSealed(tx: Transaction, { id: personId, sealedIdentity }: { id: string; sealedIdentity: boolean }): Promise<OpenedIdentity> {
  const ofIdentity = sealedIdentity ? {} : ({ visibility: "sealed" } as const);
  const facts = await deskFacts(tx, { personId, erasedAt: null, OR: [{ visibility: "sealed" }, ...(sealedIdentity ? [{ kind: "name" as const }] : [])] });
  const identifiers = await tx.externalIdentifier.findMany({ where: { personId, ...ofIdentity }, orderBy: [{ database: "asc" }, { identifier: "asc" }] });
  const summaries = await tx.personSummary.findMany({ where: { personId, visibility: "sealed" }, orderBy: { language: "asc" } });
  const consents = sealedIdentity ? await tx.consent.findMany({ where: { personId }, orderBy: [{ recordedAt: "desc" }, { id: "asc" }] }) : [];
  const labels = await findLabels(tx, { source: consents.flatMap(({ proofSourceId }) => proofSourceId ?? []) });
  return {
    facts,
    identifiers: identifiers.map(({ id, database, identifier, note }) => ({ id, database, identifier, note })),
    summaries: summaries.map(({ language, text, visibility }) => ({ language, text, visibility })),
    consents: consents.map((row) => ({ id: row.id, values: consentValues(row, labels) })),
  };
}
