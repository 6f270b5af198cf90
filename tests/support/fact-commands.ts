import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { addFact } from "@/lib/facts/commands/add-fact";
import { changeFact } from "@/lib/facts/commands/change-fact";
import { chooseShown, rejectFact, restoreFact } from "@/lib/facts/commands/change-standing";
import { changeVisibility, openFacts } from "@/lib/facts/commands/change-visibility";
import { addFactSchema, changeFactSchema } from "@/lib/facts/schema";
import { buildFact } from "@/tests/factories/build-fact";
import { buildPerson } from "@/tests/factories/build-person";
import { factForm } from "@/tests/factories/fact-form";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
const reason = "why";

/** A name of a person whom the caller wrote last. */
async function ownName({ userId }: Curator, given: object = {}): Promise<{ factId: string; lockVersion: number }> {
  const person = await buildPerson(db, { lastAuthorId: userId });
  const { id } = await buildFact(db, { personId: person.id, name: { text: "Aman Testov" }, ...given });
  return { factId: id, lockVersion: 0 };
}

/** The rows of the access matrix for what is said of persons. */
export const factCommands: Record<string, CommandRow> = {
  addFact: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const { id: personId } = await buildPerson(db, { lastAuthorId: userId });
      return (curator) => addFact(curator, addFactSchema.parse({ ...factForm("name", { text: "Aman" }), id: randomUUID(), personId }));
    },
  },
  changeFact: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const { factId: id, lockVersion } = await ownName(owner);
      return (curator) => changeFact(curator, changeFactSchema.parse({ ...factForm("name", { text: "Aman" }), id, lockVersion }));
    },
  },
  chooseShown: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await ownName(owner, { standing: "alternative" });
      return (curator) => chooseShown(curator, { ...read, reason, others: [] });
    },
  },
  rejectFact: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await ownName(owner);
      return (curator) => rejectFact(curator, { ...read, reason });
    },
  },
  restoreFact: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await ownName(owner, { standing: "rejected", standingReason: reason });
      return (curator) => restoreFact(curator, { ...read, reason });
    },
  },
  changeVisibility: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await ownName(owner);
      return (curator) => changeVisibility(curator, { ...read, visibility: "restricted", reason: null });
    },
  },
  openFacts: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const read = await ownName(owner, { visibility: "restricted" });
      return (curator) => openFacts(curator, { facts: [read] });
    },
  },
};
