import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import { saveFact } from "@/lib/facts/save-fact";
import type { changeFactSchema } from "@/lib/facts/schema";

/**
 * Changes how a claim was entered: a slip, a better citation, a date that can be said more closely. What another source
 * says differently is a fact of its own.
 */
export async function changeFact(curator: Curator, input: z.output<typeof changeFactSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveFact(tx, curator, input));
}
