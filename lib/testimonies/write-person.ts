import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { PersonRole } from "@/lib/db/generated/enums";
import { Conflict } from "@/lib/errors";
import type { CitationInput } from "@/lib/facts/schema";
import { writeFact } from "@/lib/facts/write-fact";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { lockPerson } from "@/lib/persons/person-lock-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";

interface NewPerson {
  id: string;
  role: PersonRole;
  /** Says who this is where no name is on file or it is withheld. */
  label: string | null;
  nameWithheld: boolean;
  name?: { id: string; text: string; language: string | null; citations: CitationInput[] };
}

/** Puts somebody on file in the transaction of whichever command needs it, for a curator who may write; a second time they are there already. */
export async function writePerson(tx: Transaction, curator: Curator, { id, role, label, nameWithheld, name }: NewPerson): Promise<LockedPerson & { isNew: boolean }> {
  const made = await tx.person.findUnique({ where: { id }, select: { lastAuthorId: true } });
  if (made && made.lastAuthorId !== curator.userId) throw new Conflict("There is a person with this id.", { code: "madeAlready" });
  if (made) return { ...(await lockPerson(tx, curator, id)), isNew: false };
  await tx.person.create({ data: { id, roles: [role], label, nameWithheld, lastAuthorId: curator.userId } });
  await recordEvents(tx, curator, [{ type: "person.created", subjectId: id, after: { roles: [role], label, nameWithheld } }]);
  const person = await lockPerson(tx, curator, id);
  if (name) {
    const rest = { standing: "shown", standingReason: null, certainty: "possible", visibility: "restricted", contentNote: null, remark: null, internalNote: null } as const;
    await writeFact(tx, curator, person, { ...rest, ...name, type: "name", kind: "primary", language: name.language ?? NO_LANGUAGE, script: "", scheme: null });
  }
  return { ...person, isNew: true };
}
