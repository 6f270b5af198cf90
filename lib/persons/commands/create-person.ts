import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { Conflict } from "@/lib/errors";
import { writeFact } from "@/lib/facts/write-fact";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { lockPerson } from "@/lib/persons/person-lock-queries";
import { rememberOthers } from "@/lib/persons/remember-others";
import type { createPersonSchema } from "@/lib/persons/schema";

/** Puts a person on file with a name, or with words that say who they are where the name is withheld. */
export async function createPerson(curator: Curator, input: z.output<typeof createPersonSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  const { id, nameId, name, nameLanguage, notTheSame, ...fields } = input;
  // The name of a minor is withheld.
  const person = { ...fields, nameWithheld: fields.nameWithheld || fields.minor };
  return db.$transaction(async (tx) => {
    if (await wasCreated(tx, curator, id)) return { id };
    await tx.person.create({ data: { id, ...person, lastAuthorId: curator.userId } });
    await recordEvents(tx, curator, [{ type: "person.created", subjectId: id, after: person }]);
    const locked = await lockPerson(tx, curator, id);
    if (name !== null) {
      await writeFact(tx, curator, locked, {
        type: "name", id: nameId, text: name, language: nameLanguage ?? NO_LANGUAGE, script: "", kind: "primary", scheme: null, standing: "shown",
        standingReason: null, certainty: "possible", visibility: "restricted", contentNote: null, remark: null, internalNote: null, citations: [],
      });
    }
    await requireReferences(tx, curator, "person", notTheSame);
    await rememberOthers(tx, curator, id, notTheSame);
    return { id };
  });
}

async function wasCreated(tx: Transaction, curator: Curator, id: string): Promise<boolean> {
  const there = await tx.person.findUnique({ where: { id }, select: { lastAuthorId: true, lockVersion: true } });
  if (there === null) return false;
  if (there.lastAuthorId === curator.userId && there.lockVersion === 0) return true;
  throw new Conflict("There is a person with this id.", { code: "madeAlready" });
}
