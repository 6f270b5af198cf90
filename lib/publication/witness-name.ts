import type { LiveTestimony } from "./live-selects";
import { publicNameOf } from "./project-fact";
import { isoDay } from "./projection";

/**
 * The name of a witness, which goes public only with recorded consent for exactly that: not withdrawn,
 * not expired, and the name itself public.
 */
export function witnessName(
  witness: LiveTestimony["witnesses"][number],
  today: string,
): { text: string; language: string } | null {
  const { person } = witness;
  if (person === null) return null;
  const allowed = person.consents.some((consent) => consent.expiresOn === null || isoDay(consent.expiresOn) >= today);
  return allowed ? publicNameOf(person) : null;
}
