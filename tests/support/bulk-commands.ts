import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { runBulk } from "@/lib/bulk/commands/run-bulk";
import { undoBulk } from "@/lib/bulk/commands/undo-bulk";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { buildPerson } from "@/tests/factories/build-person";
import { buildPlace } from "@/tests/factories/build-place";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;

async function onePlaced(lastAuthorId: string) {
  const [person, place] = [await buildPerson(db, { lastAuthorId }), await buildPlace(db, { lastAuthorId })];
  return { bulkId: randomUUID(), action: "set_place" as const, kind: "entry" as const, place: place.id, claim: "origin" as const, source: null, records: [{ id: person.id, lockVersion: 0 }] };
}

/** The rows of the access matrix for what is done with many records. */
export const bulkCommands: Record<string, CommandRow> = {
  runBulk: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const input = await onePlaced(userId);
      return (curator) => runBulk(curator, input);
    },
  },
  undoBulk: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const input = await onePlaced(owner.userId);
      if ((WRITERS as readonly string[]).includes(owner.role)) await runBulk(owner, input);
      return (curator) => undoBulk(curator, { bulkId: input.bulkId });
    },
  },
};
