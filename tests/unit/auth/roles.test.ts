import { describe, expect, it } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import { hasPermission, permissions } from "@/lib/auth/roles";
import type { Permission } from "@/lib/auth/roles";
import type { UserRole } from "@/lib/db/generated/enums";
import { canImport } from "@/lib/imports/policy";
import { canErase, canMaintain, canManageConsent, canPublish, canPublishWorkOf } from "@/lib/publication/policy";
import { canChangeAccount, canCreateAdministrator, canManageAccounts, canManageOwnAccount } from "@/lib/users/policy";
import { userRoles } from "@/lib/users/vocabulary";

const roles = Object.keys(userRoles) as UserRole[];
const curatorOf = (role: UserRole) => brandCurator({ userId: `the ${role}`, role, reason: null });

/** The same table once more, written the other way round: a slip of one letter in either shows here. */
const expected: Record<UserRole, readonly Permission[]> = {
  contributor: ["manage_own_account", "write_own_drafts"],
  curator: ["manage_own_account", "read_drafts", "write_drafts", "write_own_drafts"],
  reviewer: ["manage_own_account", "publish", "read_drafts", "write_drafts", "write_own_drafts"],
  protection_officer: ["erase", "manage_consent", "manage_own_account", "open_sealed", "read_drafts", "write_drafts", "write_own_drafts"],
  administrator: ["manage_accounts", "manage_api_keys", "manage_own_account", "manage_settings", "read_audit_log"],
  system: [
    "create_administrator", "erase", "import", "maintain", "manage_accounts", "manage_api_keys", "manage_consent", "manage_settings", "publish", "read_audit_log",
    "read_drafts", "write_drafts", "write_own_drafts",
  ],
};

describe("what a role opens", () => {
  it.each(roles)("for a %s is exactly this", (role) => {
    const opened = (Object.keys(permissions) as Permission[]).filter((permission) => hasPermission(curatorOf(role), permission));
    expect(opened.toSorted()).toEqual(expected[role]);
  });

  it("is nothing for somebody whom lib/auth did not make", () => {
    for (const role of roles) {
      const forged = { ...curatorOf(role) } as Curator;
      expect(Object.keys(permissions).filter((permission) => hasPermission(forged, permission as Permission))).toEqual([]);
    }
  });

  it("never lets an administrator see or publish anything", () => {
    const administrator = curatorOf("administrator");
    for (const permission of ["read_drafts", "write_drafts", "publish", "open_sealed", "erase", "manage_consent"] as const) {
      expect(hasPermission(administrator, permission), permission).toBe(false);
    }
  });
});

/** Every policy, for every role. */
const policies: Record<string, { ask: (curator: Curator) => boolean; allowed: readonly UserRole[] }> = {
  canPublish: { ask: canPublish, allowed: ["reviewer", "system"] },
  "canPublishWorkOf somebody else": { ask: (curator) => canPublishWorkOf(curator, "another"), allowed: ["reviewer", "system"] },
  "canPublishWorkOf oneself": { ask: (curator) => canPublishWorkOf(curator, curator.userId), allowed: ["system"] },
  canErase: { ask: canErase, allowed: ["protection_officer", "system"] },
  canManageConsent: { ask: canManageConsent, allowed: ["protection_officer", "system"] },
  canMaintain: { ask: canMaintain, allowed: ["system"] },
  canImport: { ask: canImport, allowed: ["system"] },
  canManageAccounts: { ask: canManageAccounts, allowed: ["administrator", "system"] },
  canCreateAdministrator: { ask: canCreateAdministrator, allowed: ["system"] },
  canManageOwnAccount: { ask: canManageOwnAccount, allowed: ["contributor", "curator", "reviewer", "protection_officer", "administrator"] },
  "canChangeAccount of a colleague": { ask: (curator) => canChangeAccount(curator, { id: "x", role: "administrator" }), allowed: ["administrator", "system"] },
  "canChangeAccount, one's own": { ask: (curator) => canChangeAccount(curator, { id: curator.userId, role: curator.role }), allowed: [] },
  "canChangeAccount of the scripts": { ask: (curator) => canChangeAccount(curator, { id: "x", role: "system" }), allowed: [] },
};

describe.each(Object.entries(policies))("%s", (_, { ask, allowed }) => {
  it.each(roles)("for a %s", (role) => {
    expect(ask(curatorOf(role))).toBe(allowed.includes(role));
  });
});
