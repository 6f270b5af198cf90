import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import type { addFactSchema } from "@/lib/facts/schema";
import { writeFact } from "@/lib/facts/write-fact";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";

/** Puts a claim about a person on file, beside whatever is there. */
export async function addFact(curator: Curator, { personId, ...input }: z.output<typeof addFactSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, personId);
    const { id, isNew } = await writeFact(tx, curator, person, input);
    if (isNew) await touchPerson(tx, curator, personId);
    return { id };
  });
}
