import type { Curator } from "@/lib/auth/curator";
import { retryIndexing } from "@/lib/dashboard/commands";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { publishEntry } from "@/tests/factories/publish-entry";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

/** A published record that an index has given up. */
export async function giveUp(name = "Aman Testov", error = "the engine did not answer"): Promise<{ recordId: string; number: number; personId: string }> {
  const { ref, person } = await publishEntry(db, name);
  const { id: recordId, revision } = await db.publicRecord.findUniqueOrThrow({ where: { kind_number: ref } });
  const dead = { attempts: 8, lastError: error, deadAt: new Date(), revision };
  await db.indexTask.upsert({ where: { recordId_engine: { recordId, engine: "postgres" } }, create: { recordId, engine: "postgres", ...dead }, update: dead });
  return { recordId, number: ref.number, personId: person.id };
}

/** The row of the access matrix for what is done on the desk's first page. */
export const dashboardCommands: Record<string, CommandRow> = {
  retryIndexing: {
    allowed: ["administrator", "system"],
    prepare: async () => {
      await giveUp();
      return (curator) => retryIndexing(curator);
    },
  },
};
