import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import { lockFacts } from "@/lib/facts/fact-lock-queries";
import { saveVisibility } from "@/lib/facts/save-visibility";
import type { changeVisibilitySchema, openFactsSchema } from "@/lib/facts/schema";

/** Changes who may see a claim. Whoever may change it may also seal it; only a protection officer takes a seal off, and says why. */
export async function changeVisibility(curator: Curator, input: z.output<typeof changeVisibilitySchema>): Promise<void> {
  requireWriter(curator);
  await db.$transaction((tx) => saveVisibility(tx, curator, input));
}

/** Opens restricted claims about one person to readers, all of them or none. */
export async function openFacts(curator: Curator, { facts }: z.output<typeof openFactsSchema>): Promise<void> {
  requireWriter(curator);
  await db.$transaction(async (tx) => {
    await lockFacts(tx, curator, facts.map(({ factId }) => factId));
    for (const fact of facts) await saveVisibility(tx, curator, { ...fact, visibility: "public", reason: null });
  });
}
