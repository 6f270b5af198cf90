import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody is told of consents at the desk. */
export function canSeeConsents(curator: Curator): boolean {
  return hasPermission(curator, "read_drafts");
}

/** Whether somebody may put on file what was allowed: what it opens, a reviewer still has to let out. */
export function canRecordConsents(curator: Curator): boolean {
  return hasPermission(curator, "write_drafts");
}

/** Whether somebody may correct and withdraw what is on file: both may take things from every version, for good. */
export function canManageConsents(curator: Curator): boolean {
  return hasPermission(curator, "manage_consent");
}
