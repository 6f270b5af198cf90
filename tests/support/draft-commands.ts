import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { attend, discardDraft, saveDraft } from "@/lib/drafts/commands";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
  leavesNoEvent: true;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
const KEEPERS = [...WRITERS, "administrator"] as const;
const form = "add-name";

/** The rows of the access matrix for what people have typed and not saved. */
export const draftCommands: Record<string, CommandRow> = {
  saveDraft: {
    allowed: KEEPERS,
    leavesNoEvent: true,
    prepare: async () => (curator) => saveDraft(curator, { form, subjectId: randomUUID(), lockVersion: null, values: {} }),
  },
  discardDraft: {
    allowed: KEEPERS,
    leavesNoEvent: true,
    prepare: async ({ userId }) => {
      const subjectId = randomUUID();
      await db.deskDraft.create({ data: { userId, form, subjectId, values: {} } });
      return (curator) => discardDraft(curator, { form, subjectId });
    },
  },
  attend: {
    allowed: WRITERS,
    leavesNoEvent: true,
    prepare: async () => (curator) => attend(curator, { subjectId: randomUUID() }),
  },
};
