import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import { saveStanding } from "@/lib/facts/save-standing";
import type { StandingInput } from "@/lib/facts/save-standing";
import type { chooseShownSchema, rejectFactSchema, restoreFactSchema } from "@/lib/facts/schema";

/** Chooses which of several claims is shown, and why; the others stay beside it. */
export async function chooseShown(curator: Curator, input: z.output<typeof chooseShownSchema>): Promise<void> {
  await decide(curator, "show", input);
}

/** Keeps a claim that is wrong, with the reason why it is. */
export async function rejectFact(curator: Curator, input: z.output<typeof rejectFactSchema>): Promise<void> {
  await decide(curator, "reject", { ...input, others: [] });
}

/** Takes a rejection back: the claim stands beside the others again. */
export async function restoreFact(curator: Curator, input: z.output<typeof restoreFactSchema>): Promise<void> {
  await decide(curator, "restore", { ...input, others: [] });
}

async function decide(curator: Curator, deed: Parameters<typeof saveStanding>[2], input: StandingInput): Promise<void> {
  requireWriter(curator);
  await db.$transaction((tx) => saveStanding(tx, curator, deed, input));
}
