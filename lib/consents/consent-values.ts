import { shownDateWords } from "@/lib/desk/date-words";
import type { ConsentModel } from "@/lib/db/generated/models";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import type { ConsentValues } from "./schema";

/** A consent as its form holds it; `labels` say what its source is called. */
export function consentValues(row: ConsentModel, labels: ReadonlyMap<string, Pick>): ConsentValues {
  const { use, basis, scope, proofSourceId, proof, givenWords, givenEdtf, expiresOn } = row;
  return {
    use,
    basis,
    given: shownDateWords(givenWords, givenEdtf),
    expiresOn: expiresOn?.toISOString().slice(0, 10) ?? "",
    scope: scope ?? "",
    proofSource: proofSourceId === null ? null : (labels.get(proofSourceId) ?? { id: proofSourceId, label: NO_LABEL }),
    proof: proof ?? "",
  };
}

/** What an event tells of a consent. Words may give away an identity that is sealed, and stay out of it then. */
export function consentTold(row: ConsentModel, { sealedIdentity }: { sealedIdentity: boolean }) {
  const { use, basis, proofSourceId, givenEdtf, givenWords, scope, proof } = row;
  const words = sealedIdentity ? {} : { givenWords, scope, proof };
  return { consent: row.id, use, basis, proofSourceId, givenEdtf, expiresOn: row.expiresOn?.toISOString().slice(0, 10) ?? null, ...words };
}
