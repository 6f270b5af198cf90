import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { approve, returnSubmission } from "@/lib/reviews/commands/decide";
import { submit, withdrawSubmission } from "@/lib/reviews/commands/submit";
import { buildSubmission, buildWork, seenBy } from "@/tests/factories/build-submission";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
const nothing = { heldBack: [], note: null, decision: null };

/** The rows of the access matrix for what is done with submissions. */
export const reviewCommands: Record<string, CommandRow> = {
  submit: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const { person } = await buildWork(db);
      await db.person.update({ where: { id: person.id }, data: { lastAuthorId: userId } });
      return (curator) => submit(curator, { records: [{ kind: "entry", subjectId: person.id, lockVersion: person.lockVersion }], note: null });
    },
  },
  withdrawSubmission: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const { submissionId } = await buildSubmission(db);
      await db.submission.update({ where: { id: submissionId }, data: { authorId: userId } });
      return (curator) => withdrawSubmission(curator, { submissionId });
    },
  },
  approve: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const { submissionId, person, source } = await buildSubmission(db);
      const seen = await seenBy(submissionId);
      return (curator) => approve(curator, { submissionId, subjectIds: [person.id, source.id], seen, ...nothing });
    },
  },
  returnSubmission: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const { submissionId } = await buildSubmission(db);
      return (curator) => returnSubmission(curator, { submissionId, reason: "A date is missing." });
    },
  },
};
