import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";
import type { UserRole } from "@/lib/db/generated/enums";

/** Whether somebody may see all accounts and invite people. */
export function canManageAccounts(curator: Curator): boolean {
  return hasPermission(curator, "manage_accounts");
}

/**
 * Whether somebody may change this account: never one's own, so that the last administrator cannot go by mistake,
 * and never that of the scripts.
 */
export function canChangeAccount(curator: Curator, account: { id: string; role: UserRole }): boolean {
  return canManageAccounts(curator) && account.id !== curator.userId && account.role !== "system";
}

/** Whether somebody has an account of their own to look after. */
export function canManageOwnAccount(curator: Curator): boolean {
  return hasPermission(curator, "manage_own_account");
}

/** Whether somebody may make an administrator without being asked by one: whoever can run scripts here. */
export function canCreateAdministrator(curator: Curator): boolean {
  return hasPermission(curator, "create_administrator");
}
