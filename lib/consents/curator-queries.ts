import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { ConsentBasis, ConsentUse } from "@/lib/db/generated/enums";
import type { ConsentModel } from "@/lib/db/generated/models";
import type { UncertainDate } from "@/lib/edtf-dates";
import { findLabels } from "@/lib/picks/label-queries";
import type { Pick } from "@/lib/picks/pick";
import { consentValues } from "./consent-values";
import { isInForce } from "./in-force";
import { canSeeConsents } from "./policy";
import type { ConsentValues } from "./schema";

/** A consent as the desk shows it. */
export interface DeskConsent {
  id: string;
  use: ConsentUse;
  basis: ConsentBasis;
  /** Null where the identity is sealed: words may give it away. */
  scope: string | null;
  proof: string | null;
  proofSource: Pick | null;
  given: UncertainDate | null;
  expiresOn: string | null;
  withdrawnAt: Date | null;
  /** Whether it holds today. */
  isInForce: boolean;
  recordedBy: string;
  recordedAt: Date;
  lockVersion: number;
  /** As its form holds it; null where nobody may correct it here. */
  values: ConsentValues | null;
}

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

/** What a person allowed, the last recorded first; only for those who read everything. */
export async function listConsents(curator: Curator, { id: personId, sealedIdentity }: { id: string; sealedIdentity: boolean }): Promise<DeskConsent[]> {
  if (!canSeeConsents(curator)) return [];
  const rows = await db.consent.findMany({ where: { personId }, orderBy: [{ recordedAt: "desc" }, { id: "asc" }], include: { recordedBy: { select: { name: true } } } });
  const labels = await findLabels(db, { source: sealedIdentity ? [] : rows.flatMap(({ proofSourceId }) => proofSourceId ?? []) });
  const today = new Date().toISOString().slice(0, 10);
  return rows.map((row) => ({
    id: row.id,
    use: row.use,
    basis: row.basis,
    scope: sealedIdentity ? null : row.scope,
    proof: sealedIdentity ? null : row.proof,
    proofSource: (row.proofSourceId && labels.get(row.proofSourceId)) || null,
    given: givenDate(sealedIdentity ? { ...row, givenWords: null } : row),
    expiresOn: isoDay(row.expiresOn),
    withdrawnAt: row.withdrawnAt,
    isInForce: isInForce(row, today),
    recordedBy: row.recordedBy.name,
    recordedAt: row.recordedAt,
    lockVersion: row.lockVersion,
    values: sealedIdentity ? null : consentValues(row, labels),
  }));
}

function givenDate({ givenWords: words, givenEdtf: edtf, givenEarliest, givenLatest }: ConsentModel): UncertainDate | null {
  return words === null && edtf === null ? null : { words, edtf, earliest: isoDay(givenEarliest), latest: isoDay(givenLatest) };
}
