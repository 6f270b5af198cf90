import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { changeIdentifiers, changePerson, changeSummaries, dismissDuplicate } from "@/lib/persons/commands/change-person";
import { createPerson } from "@/lib/persons/commands/create-person";
import { buildPerson } from "@/tests/factories/build-person";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
const protection = { roles: ["victim" as const], label: "A label", nameWithheld: false, minor: false, atRisk: true, internalNote: null };

/** A person whom the caller wrote last. */
const own = async ({ userId }: Curator) => ({ id: (await buildPerson(db, { lastAuthorId: userId })).id, lockVersion: 0 });

/** The rows of the access matrix for persons. */
export const personCommands: Record<string, CommandRow> = {
  createPerson: {
    allowed: WRITERS,
    prepare: async () => (curator) =>
      createPerson(curator, { id: randomUUID(), nameId: randomUUID(), name: "Aman Testov", nameLanguage: null, ...protection, notTheSame: [] }),
  },
  changePerson: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await own(owner);
      return (curator) => changePerson(curator, { ...read, ...protection });
    },
  },
  changeSummaries: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await own(owner);
      return (curator) => changeSummaries(curator, { ...read, summaries: [{ language: "en", text: "A teacher.", visibility: "restricted" }] });
    },
  },
  changeIdentifiers: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await own(owner);
      const one = { id: randomUUID(), database: "x", identifier: "1", url: null, label: null, note: null, visibility: "restricted" as const };
      return (curator) => changeIdentifiers(curator, { ...read, identifiers: [one] });
    },
  },
  dismissDuplicate: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const [one, other] = [await own(owner), await own(owner)];
      return (curator) => dismissDuplicate(curator, { oneId: one.id, otherId: other.id });
    },
  },
};
