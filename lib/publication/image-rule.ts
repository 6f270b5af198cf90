import { imagePermissions } from "@/lib/images/vocabulary";
import type { ProblemCode } from "./vocabulary";

/** What the rule needs to know of a picture. */
export interface JudgedImage {
  hasProvenance: boolean;
  permission: keyof typeof imagePermissions | null;
  permittedBy: string | null;
  text: string | null;
  reviewerId: string | null;
}

/** What it needs to know of whoever is to be seen. */
export interface PicturedPerson {
  minor: boolean;
  atRisk: boolean;
  nameWithheld: boolean;
  sealedIdentity: boolean;
  /** Their consents that their face is shown, those that were withdrawn left out; days as `YYYY-MM-DD`. */
  consents: readonly { expiresOn: string | null }[];
}

/**
 * What stands in the way of showing a picture (docs/domain.md, section 6). A face that has been in public under its own
 * name may be shown again with permission; that of a minor, of somebody at risk or without a public name never goes out
 * without consent, and a sealed identity shows no face at all.
 */
export function imageProblems(image: JudgedImage, person: PicturedPerson, today: string): ProblemCode[] {
  const isProtected = person.minor || person.atRisk || person.nameWithheld;
  const isAllowed = person.consents.some(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  const isOut = image.permission !== null && imagePermissions[image.permission].isOut;
  const isConsentMissing = person.sealedIdentity || (!isAllowed && (isProtected || !isOut));
  return [
    ...(image.hasProvenance ? [] : ["image_without_provenance" as const]),
    ...(image.permission !== null && image.permittedBy !== null ? [] : ["image_without_permission" as const]),
    ...(isConsentMissing ? ["image_without_consent" as const] : []),
    ...(image.text !== null ? [] : ["image_without_text" as const]),
    ...(image.reviewerId !== null ? [] : ["image_without_reviewer" as const]),
  ];
}
