import { z } from "zod";
import { dateWords, lockVersion, optionalDay, optionalText, requiredTerm, requiredText, rowId } from "@/lib/desk/form-fields";
import { optionalPick } from "@/lib/facts/schema";
import { consentBases, consentUses } from "./vocabulary";

const consentFields = {
  use: requiredTerm(consentUses, "consentUseMissing"),
  basis: requiredTerm(consentBases),
  given: dateWords,
  /** The last day on which it holds. */
  expiresOn: optionalDay,
  scope: optionalText,
  proofSource: optionalPick,
  proof: optionalText,
};

/** Nobody can tell later whether somebody allowed something that nothing shows. */
function withProof(consent: { proofSource: string | null; proof: string | null }, context: z.RefinementCtx): void {
  if (consent.proofSource === null && consent.proof === null) context.addIssue({ code: "custom", path: ["proof"], message: "proofMissing" });
}

/** `id` is that of the new row: sent twice, it is made once. */
export const recordConsentSchema = z.object({ id: rowId, personId: rowId, ...consentFields }).superRefine(withProof);
export const correctConsentSchema = z.object({ id: rowId, lockVersion, ...consentFields, reason: requiredText("reasonMissing") }).superRefine(withProof);
export const withdrawConsentSchema = z.object({ consentId: rowId, reason: requiredText("reasonMissing") });

/** What the form of a consent says, read. */
export type ConsentInput = z.output<z.ZodObject<typeof consentFields>>;
/** What it holds while somebody types. */
export type ConsentValues = z.input<z.ZodObject<typeof consentFields>>;
