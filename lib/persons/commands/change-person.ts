import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput } from "@/lib/errors";
import { rememberOthers } from "@/lib/persons/remember-others";
import { saveIdentifiers, savePerson, saveSummaries } from "@/lib/persons/save-person";
import type { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema, dismissDuplicateSchema } from "@/lib/persons/schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Saved = Promise<{ lockVersion: number }>;

/** Changes how a person is protected and what roles they hold. What is known about them stands in facts. */
export async function changePerson(curator: Curator, input: Input<typeof changePersonSchema>): Saved {
  return inTransaction(curator, (tx) => savePerson(tx, curator, input));
}

/** Brings the short accounts of a case, one for each language, to what is given. Sealed ones stay as they are. */
export async function changeSummaries(curator: Curator, input: Input<typeof changeSummariesSchema>): Saved {
  return inTransaction(curator, (tx) => saveSummaries(tx, curator, input));
}

/** Brings the numbers that other databases give a person to what is given. Those of a sealed identity do not exist here. */
export async function changeIdentifiers(curator: Curator, input: Input<typeof changeIdentifiersSchema>): Saved {
  return inTransaction(curator, (tx) => saveIdentifiers(tx, curator, input));
}

/** Remembers that two persons who look alike are not the same. */
export async function dismissDuplicate(curator: Curator, { oneId, otherId }: Input<typeof dismissDuplicateSchema>): Promise<void> {
  requireWriter(curator);
  if (oneId === otherId) throw new InvalidInput("These are two names of one person.");
  await db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "person", [oneId, otherId]);
    const [first = oneId, second = otherId] = [oneId, otherId].sort();
    const there = await tx.notTheSamePerson.count({ where: { oneId: first, otherId: second } });
    if (there > 0) throw new Conflict("This has been said already.", { code: "notTheSameAlready" });
    await rememberOthers(tx, curator, oneId, [otherId]);
  });
}

function inTransaction(curator: Curator, work: (tx: Transaction) => Saved): Saved {
  requireWriter(curator);
  return db.$transaction(work);
}
