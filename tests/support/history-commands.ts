import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { bringBack } from "@/lib/history/commands/bring-back";
import { buildPerson } from "@/tests/factories/build-person";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const own = { roles: ["victim" as const], label: null, nameWithheld: false, minor: false, atRisk: false, internalNote: null };

/** The rows of the access matrix for what is done from the history of a record. */
export const historyCommands: Record<string, CommandRow> = {
  bringBack: {
    allowed: ["contributor", "curator", "reviewer", "protection_officer", "system"],
    prepare: async (curator) => {
      const { id, lastAuthorId } = await buildPerson(db, { lastAuthorId: curator.userId });
      const moment = await db.event.create({ data: { userId: lastAuthorId, type: "person.created", subjectId: id, after: own } });
      const after = { label: "a teacher" };
      await db.person.update({ where: { id }, data: { ...after, lockVersion: 1 } });
      await db.event.create({ data: { userId: lastAuthorId, type: "person.changed", subjectId: id, before: { label: null }, after } });
      const input = { id: randomUUID(), kind: "entry" as const, subjectId: id, moment: String(moment.id), part: "own", fields: ["label"], lockVersion: 1, reason: "why" };
      return (caller) => bringBack(caller, input);
    },
  },
};
