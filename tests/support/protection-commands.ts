import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { recordConsent } from "@/lib/consents/commands";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { openIdentity, sealIdentity, unsealIdentity } from "@/lib/identities/commands";
import { correctConsent } from "@/lib/publication/commands/correct-consent";
import { expireConsents } from "@/lib/publication/commands/expire-consents";
import { buildPerson } from "@/tests/factories/build-person";
import { buildConsent } from "@/tests/factories/build-testimony";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const reason = "why";
const said = { use: "name", basis: "written", given: null, expiresOn: null, scope: null, proofSource: null, proof: "a letter" } as const;

/** The rows of the access matrix for what protects people. */
export const protectionCommands: Record<string, CommandRow> = {
  recordConsent: {
    allowed: ["curator", "reviewer", "protection_officer", "system"],
    prepare: async () => {
      const { id: personId } = await buildPerson(db);
      return (curator) => recordConsent(curator, { id: randomUUID(), personId, ...said });
    },
  },
  correctConsent: {
    allowed: ["protection_officer", "system"],
    prepare: async () => {
      const { id } = await buildConsent(db, { personId: (await buildPerson(db)).id });
      return (curator) => correctConsent(curator, { id, lockVersion: 0, ...said, scope: "only this", reason });
    },
  },
  sealIdentity: {
    allowed: ["contributor", "curator", "reviewer", "protection_officer", "system"],
    prepare: async ({ userId: lastAuthorId }) => {
      const { id: personId } = await buildPerson(db, { lastAuthorId });
      return (curator) => sealIdentity(curator, { personId, lockVersion: 0, reason });
    },
  },
  unsealIdentity: {
    allowed: ["protection_officer"],
    prepare: async () => {
      const { id: personId } = await buildPerson(db, { sealedIdentity: true });
      return (curator) => unsealIdentity(curator, { personId, lockVersion: 0, reason });
    },
  },
  openIdentity: {
    allowed: ["protection_officer"],
    prepare: async () => {
      const { id: personId } = await buildPerson(db, { sealedIdentity: true });
      return (curator) => openIdentity(curator, { personId, reason });
    },
  },
  expireConsents: {
    allowed: ["system"],
    prepare: async () => {
      await buildConsent(db, { personId: (await buildPerson(db)).id, expiresOn: new Date("2020-01-01") });
      return (curator) => expireConsents(curator);
    },
  },
};
