import { allows } from "@/lib/consents/in-force";
import { firstName } from "@/lib/facts/name-rank";
import type { LiveRelatedPerson, LiveTestimony } from "./live-selects";

interface MentionedName {
  text: string;
  language: string;
}

/**
 * The name under which somebody may be mentioned in another's record; null where it is withheld. Whoever testifies is
 * named, in whatever role, only with recorded consent for exactly that: not withdrawn, not expired.
 */
export function mentionedName(person: LiveRelatedPerson, today: string, isWitness = testifies(person)): MentionedName | null {
  if (person.nameWithheld || person.minor || person.sealedIdentity) return null;
  if (isWitness && !allows(person.consents, "name", today)) return null;
  const best = firstName(person.facts.flatMap((fact) => (fact.name ? [{ ...fact.name, standing: fact.standing }] : [])));
  return best ? { text: best.text, language: best.language } : null;
}

/** The name of the witness of a testimony. */
export function witnessName({ person }: LiveTestimony["witnesses"][number], today: string): MentionedName | null {
  return person && mentionedName(person, today, true);
}

function testifies({ roles, witnessIn }: LiveRelatedPerson): boolean {
  return roles.includes("witness") || witnessIn.length > 0;
}
