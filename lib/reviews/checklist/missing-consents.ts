import { allows } from "@/lib/consents/in-force";
import { testimonyAllows } from "@/lib/consents/testimony-consent";
import type { LiveTestimony } from "@/lib/publication/live-selects";
import type { ChecklistCode } from "@/lib/reviews/checklist";

/** What readers will not get of a testimony because nobody has recorded that it is allowed. */
export function missingConsents(testimony: LiveTestimony, today: string): ChecklistCode[] {
  const { witnesses, originalText, translations, placeId } = testimony;
  const hasName = ({ person }: (typeof witnesses)[number]) =>
    person !== null && !person.nameWithheld && !person.minor && !person.sealedIdentity && person.facts.some(({ name }) => name !== null);
  const isUnnamed = witnesses.some((witness) => hasName(witness) && !allows(witness.person?.consents ?? [], "name", today));
  const hasText = originalText !== null || translations.some(({ visibility }) => visibility === "public");
  return [
    ...(isUnnamed ? ["name_without_consent" as const] : []),
    ...(hasText && !testimonyAllows(testimony, "text", today) ? ["text_without_consent" as const] : []),
    ...(placeId !== null && !testimonyAllows(testimony, "place", today) ? ["place_without_consent" as const] : []),
  ];
}
