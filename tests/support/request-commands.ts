import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { answerRequest, changeRequest, forgetContact, logRequest, openContact, reopenRequest } from "@/lib/requests/commands";
import { buildRequest, requestInput } from "@/tests/factories/build-request";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const reason = "why";
const LOGGERS = ["curator", "reviewer", "protection_officer", "system"] as const;
const JUDGES = ["reviewer", "protection_officer", "system"] as const;

/** The rows of the access matrix for requests from outside. */
export const requestCommands: Record<string, CommandRow> = {
  logRequest: { allowed: LOGGERS, prepare: async () => (curator) => logRequest(curator, requestInput()) },
  changeRequest: {
    allowed: LOGGERS,
    prepare: async () => {
      const { id } = await buildRequest(db);
      return (curator) => changeRequest(curator, { ...requestInput({ kind: "erasure" }), id, lockVersion: 0 });
    },
  },
  answerRequest: {
    allowed: JUDGES,
    prepare: async () => {
      const { id } = await buildRequest(db);
      return (curator) => answerRequest(curator, { id, lockVersion: 0, decision: "granted", answer: "It was taken out." });
    },
  },
  reopenRequest: {
    allowed: JUDGES,
    prepare: async (curator) => {
      const { id } = await buildRequest(db, { state: "answered", decision: "refused", answer: "No.", decidedById: curator.userId, decidedAt: new Date() });
      return (caller) => reopenRequest(caller, { id, lockVersion: 0, reason });
    },
  },
  openContact: {
    allowed: ["protection_officer"],
    prepare: async () => {
      const { id } = await buildRequest(db);
      return (curator) => openContact(curator, { id, reason });
    },
  },
  forgetContact: {
    allowed: ["protection_officer"],
    prepare: async () => {
      const { id } = await buildRequest(db);
      return (curator) => forgetContact(curator, { id, lockVersion: 0, reason });
    },
  },
};
