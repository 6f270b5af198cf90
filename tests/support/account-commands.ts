import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { openSession } from "@/lib/auth/sessions";
import { totpCode } from "@/lib/auth/totp";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { changeRole, disable, enable, resetPassword, resetSecondFactor } from "@/lib/users/commands/change-account";
import { createAdministrator, invite } from "@/lib/users/commands/invite";
import { changePassword, changeShortcuts, endSession, renewRecoveryCodes, replaceSecondFactor } from "@/lib/users/commands/own-account";
import { buildUser } from "@/tests/factories/build-user";
import { buildCredential, TEST_PASSWORD } from "@/tests/factories/complete-session";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const ADMINISTRATORS = ["administrator", "system"] as const;
const PEOPLE = ["contributor", "curator", "reviewer", "protection_officer", "administrator"] as const;
const person = (role: (typeof PEOPLE)[number]) => ({ email: `${randomUUID()}@example.org`, name: "Somebody Invited", role });

/** The caller's own credential; the account of scripts can have none, which is why it may do none of this. */
async function ownSecret(curator: Curator): Promise<string> {
  return curator.role === "system" ? "A".repeat(32) : buildCredential(db, curator.userId);
}

/** The rows of the access matrix for what is done to accounts. */
export const accountCommands: Record<string, CommandRow> = {
  invite: { allowed: ADMINISTRATORS, prepare: async () => (curator) => invite(curator, person("reviewer")) },
  createAdministrator: { allowed: ["system"], prepare: async () => (curator) => createAdministrator(curator, person("administrator")) },
  changeShortcuts: { allowed: PEOPLE, prepare: async () => (curator) => changeShortcuts(curator, { areOn: false }) },
  changeRole: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { id: userId } = await buildUser(db);
      return (curator) => changeRole(curator, { userId, role: "reviewer" });
    },
  },
  disable: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { id: userId } = await buildUser(db);
      return (curator) => disable(curator, { userId });
    },
  },
  enable: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { id: userId } = await buildUser(db, { disabledAt: new Date() });
      return (curator) => enable(curator, { userId });
    },
  },
  resetPassword: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { id: userId } = await buildUser(db);
      return (curator) => resetPassword(curator, { userId });
    },
  },
  resetSecondFactor: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { id: userId } = await buildUser(db);
      await buildCredential(db, userId);
      return (curator) => resetSecondFactor(curator, { userId });
    },
  },
  endSession: {
    allowed: PEOPLE,
    prepare: async (owner) => {
      if (owner.role !== "system") await openSession(owner.userId, "");
      const { id } = (await db.deskSession.findFirst({ where: { userId: owner.userId } })) ?? { id: randomUUID() };
      return (curator) => endSession(curator, { sessionId: id });
    },
  },
  changePassword: {
    allowed: PEOPLE,
    prepare: async (owner) => {
      await ownSecret(owner);
      return (curator) => changePassword(curator, { current: TEST_PASSWORD, password: "nine loud barley towers" });
    },
  },
  renewRecoveryCodes: {
    allowed: PEOPLE,
    prepare: async (owner) => {
      const secret = await ownSecret(owner);
      return (curator) => renewRecoveryCodes(curator, { code: totpCode(secret, new Date()) });
    },
  },
  replaceSecondFactor: {
    allowed: PEOPLE,
    prepare: async (owner) => {
      const secret = await ownSecret(owner);
      return (curator) => replaceSecondFactor(curator, { code: totpCode(secret, new Date()) });
    },
  },
};
