import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";
import type { FactKind, Visibility } from "@/lib/db/generated/enums";

/** What a rule about a fact needs to know of it. */
export interface FactInView {
  kind: FactKind;
  visibility: Visibility;
}

/** Whether a fact is kept from everybody at the desk: it is sealed itself, or part of a sealed identity. */
export function isSealedFact(fact: FactInView, person: { sealedIdentity: boolean }): boolean {
  return fact.visibility === "sealed" || (person.sealedIdentity && fact.kind === "name");
}

/** Whether somebody may take the seal from a fact; sealing is open to whoever may change it. */
export function canUnseal(curator: Curator): boolean {
  return hasPermission(curator, "open_sealed");
}
