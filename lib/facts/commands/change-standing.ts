import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Standing } from "@/lib/db/generated/enums";
import { requireWriter } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput } from "@/lib/errors";
import { lockFacts } from "@/lib/facts/fact-lock-queries";
import type { LockedFact } from "@/lib/facts/fact-lock-queries";
import type { chooseShownSchema, rejectFactSchema, restoreFactSchema } from "@/lib/facts/schema";
import { touchPerson } from "@/lib/persons/person-lock-queries";

/** Chooses which of several claims is shown, and why; the others stay beside it. */
export async function chooseShown(curator: Curator, input: z.output<typeof chooseShownSchema>): Promise<void> {
  await changeStanding(curator, input, input.others, async (tx, chosen, others) => {
    const beside = others.filter((fact) => fact.standing === "shown");
    if (chosen.standing === "shown" && beside.length === 0 && chosen.standingReason === input.reason) {
      throw new Conflict("This claim is the one shown already.", { code: "standingSame" });
    }
    await setStanding(tx, [chosen], "shown", input.reason);
    await setStanding(tx, beside, "alternative");
    return { type: "fact.shown", beside: beside.map((fact) => fact.anchor) };
  });
}

/** Keeps a claim that is wrong, with the reason why it is. */
export async function rejectFact(curator: Curator, input: z.output<typeof rejectFactSchema>): Promise<void> {
  await changeStanding(curator, input, [], async (tx, fact) => {
    if (fact.standing === "rejected") throw new Conflict("This claim is rejected already.", { code: "standingSame" });
    await setStanding(tx, [fact], "rejected", input.reason);
    return { type: "fact.rejected" };
  });
}

/** Takes a rejection back: the claim stands beside the others again. */
export async function restoreFact(curator: Curator, input: z.output<typeof restoreFactSchema>): Promise<void> {
  await changeStanding(curator, input, [], async (tx, fact) => {
    if (fact.standing !== "rejected") throw new Conflict("This claim is not rejected.", { code: "standingSame" });
    await setStanding(tx, [fact], "alternative", input.reason);
    return { type: "fact.restored" };
  });
}

interface ReadFact {
  factId: string;
  lockVersion: number;
}
interface Outcome {
  type: "fact.shown" | "fact.rejected" | "fact.restored";
  beside?: string[];
}

async function changeStanding(
  curator: Curator,
  input: ReadFact & { reason: string },
  others: readonly ReadFact[],
  change: (tx: Transaction, fact: LockedFact, others: readonly LockedFact[]) => Promise<Outcome>,
): Promise<void> {
  requireWriter(curator);
  const read = [input, ...others];
  if (new Set(read.map(({ factId }) => factId)).size < read.length) throw new InvalidInput("A claim stands in this only once.");
  await db.$transaction(async (tx) => {
    const { facts: [fact, ...beside], person } = await lockFacts(tx, curator, read.map(({ factId }) => factId));
    if (fact === undefined) return;
    if ([fact, ...beside].some((one, index) => one.lockVersion !== read[index]?.lockVersion)) {
      throw new Conflict("Somebody else has changed one of these claims.", { code: "claimsChanged" });
    }
    const { type, ...after } = await change(tx, fact, beside);
    await touchPerson(tx, curator, person.id);
    await recordEvents(tx, curator, [
      {
        type,
        subjectId: person.id,
        before: { standing: fact.standing, standingReason: fact.standingReason },
        after: { fact: fact.anchor, ...after },
        reason: input.reason,
      },
    ]);
  });
}

async function setStanding(tx: Transaction, facts: readonly LockedFact[], standing: Standing, reason?: string): Promise<void> {
  await tx.fact.updateMany({
    where: { id: { in: facts.map(({ id }) => id) } },
    data: { standing, ...(reason === undefined ? {} : { standingReason: reason }), lockVersion: { increment: 1 } },
  });
}
