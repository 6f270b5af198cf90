import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { FactKind, Standing, Visibility } from "@/lib/db/generated/enums";
import { requireWriter } from "@/lib/desk/record-queries";
import { InvalidInput, NotFound } from "@/lib/errors";
import { lockPerson } from "@/lib/persons/person-lock-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";
import { canUnseal, isSealedFact } from "./policy";

/** A fact whose row is held until the transaction ends. */
export interface LockedFact {
  id: string;
  anchor: string;
  personId: string;
  kind: FactKind;
  standing: Standing;
  standingReason: string | null;
  visibility: Visibility;
  lockVersion: number;
}

/**
 * Locks some facts of one person, and then the person, for somebody who may change them; in the order in which they
 * were asked for. A sealed fact does not exist, except for whoever may open it and says so.
 */
export async function lockFacts(
  tx: Transaction,
  curator: Curator,
  ids: readonly string[],
  { sealed = false } = {},
): Promise<{ facts: LockedFact[]; person: LockedPerson }> {
  requireWriter(curator);
  const rows = await tx.$queryRaw<LockedFact[]>`
    SELECT "id", "anchor", "personId", "kind", "standing", "standingReason", "visibility", "lockVersion" FROM "fact"
    WHERE "id" = ANY (${[...ids]}::uuid[]) AND "erasedAt" IS NULL ORDER BY "id" FOR UPDATE`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const facts = ids.flatMap((id) => byId.get(id) ?? []);
  const [first] = facts;
  if (first === undefined || facts.length < ids.length) throw unknownFact();
  if (facts.some((fact) => fact.personId !== first.personId)) throw new InvalidInput("These facts are not about one person.");
  const person = await lockPerson(tx, curator, first.personId);
  const mayOpen = sealed && canUnseal(curator);
  if (!mayOpen && facts.some((fact) => isSealedFact(fact, person))) throw unknownFact();
  return { facts, person };
}

const unknownFact = () => new NotFound("There is no such fact.", { code: "unknownRecord" });
