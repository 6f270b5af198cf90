import { allows } from "@/lib/consents/in-force";
import type { LiveTestimony } from "./live-selects";
import { publicNameOf } from "./project-fact";

/**
 * The name of a witness, which goes public only with recorded consent for exactly that: not withdrawn,
 * not expired, and the name itself public.
 */
export function witnessName(
  { person }: LiveTestimony["witnesses"][number],
  today: string,
): { text: string; language: string } | null {
  return person !== null && allows(person.consents, "name", today) ? publicNameOf(person) : null;
}
