import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { changeSource, createSource } from "@/lib/sources/commands";
import type { createSourceSchema } from "@/lib/sources/schema";
import { buildSource } from "@/tests/factories/build-source";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;

/** A source as a command receives it. */
export const sourceInput = (given: Partial<z.output<typeof createSourceSchema>> = {}): z.output<typeof createSourceSchema> => ({
  id: randomUUID(), kind: "video", title: "A mother speaks", titleLanguage: "en", author: null, publisher: null, date: null, languages: [],
  url: null, archivedUrl: null, accessedOn: null, note: null, visibility: "restricted", ...given,
});

/** The rows of the access matrix for records that are not persons; what is changed was written last by the caller. */
export const recordCommands: Record<string, CommandRow> = {
  createSource: { allowed: WRITERS, prepare: async () => (curator) => createSource(curator, sourceInput()) },
  changeSource: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const { id } = await buildSource(db, { lastAuthorId: userId });
      return (curator) => changeSource(curator, { ...sourceInput(), id, lockVersion: 0 });
    },
  },
};
