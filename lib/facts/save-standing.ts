import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Standing } from "@/lib/db/generated/enums";
import { withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { Conflict, InvalidInput } from "@/lib/errors";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { lockFacts } from "./fact-lock-queries";
import type { LockedFact } from "./fact-lock-queries";
import type { chooseShownSchema } from "./schema";

/** What is decided on a claim, and the other claims that were read with it. */
export type StandingInput = z.output<typeof chooseShownSchema>;

interface Deed {
  type: "fact.shown" | "fact.rejected" | "fact.restored";
  standing: Standing;
  /** Whether it stands like that already. */
  isSame: (fact: LockedFact, beside: readonly LockedFact[], reason: string) => boolean;
}

/** What can be decided on the standing of a claim. */
const deeds = {
  show: { type: "fact.shown", standing: "shown", isSame: (fact, beside, reason) => fact.standing === "shown" && beside.length === 0 && (fact.standingReason ?? "") === reason },
  reject: { type: "fact.rejected", standing: "rejected", isSame: (fact) => fact.standing === "rejected" },
  /** The claim stands beside the others again. */
  restore: { type: "fact.restored", standing: "alternative", isSame: (fact) => fact.standing !== "rejected" },
} as const satisfies Record<string, Deed>;

/**
 * Decides on the standing of a claim, in the transaction of whatever command needs it, for a curator who may write. The
 * reason is one that readers see; why a standing is brought back is for the history alone, and what readers saw then comes
 * back with it.
 */
export async function saveStanding(tx: Transaction, curator: Curator, deed: keyof typeof deeds, input: StandingInput, back?: BroughtBack): Promise<void> {
  const { type, standing, isSame }: Deed = deeds[deed];
  const read = [input, ...input.others];
  if (new Set(read.map(({ factId }) => factId)).size < read.length) throw new InvalidInput("A claim stands in this only once.");
  const { facts: [fact, ...others], person } = await lockFacts(tx, curator, read.map(({ factId }) => factId));
  if (fact === undefined) return;
  if ([fact, ...others].some((one, index) => one.lockVersion !== read[index]?.lockVersion)) {
    throw new Conflict("Somebody else has changed one of these claims.", { code: "claimsChanged" });
  }
  const beside = deed === "show" ? others.filter((one) => one.standing === "shown") : [];
  if (isSame(fact, beside, input.reason)) throw new Conflict("The claim stands like that already.", { code: "standingSame" });
  const standingReason = input.reason === "" ? null : input.reason;
  await setStanding(tx, [fact], standing, standingReason);
  await setStanding(tx, beside, "alternative");
  await touchPerson(tx, curator, person.id);
  const after = { fact: fact.anchor, standing, standingReason, ...(deed === "show" ? { beside: beside.map(({ anchor }) => anchor) } : {}) };
  await recordEvents(tx, curator, [
    { type, subjectId: person.id, before: { standing: fact.standing, standingReason: fact.standingReason }, reason: input.reason, ...withBack(after, back) },
  ]);
}

async function setStanding(tx: Transaction, facts: readonly LockedFact[], standing: Standing, reason?: string | null): Promise<void> {
  await tx.fact.updateMany({
    where: { id: { in: facts.map(({ id }) => id) } },
    data: { standing, ...(reason === undefined ? {} : { standingReason: reason }), lockVersion: { increment: 1 } },
  });
}
