import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody fills in forms of the desk. */
export function canKeepDrafts(curator: Curator): boolean {
  return hasPermission(curator, "write_own_drafts") || hasPermission(curator, "manage_settings");
}

/** Whether somebody may see who else is at a record. */
export function canSeeEditors(curator: Curator): boolean {
  return hasPermission(curator, "write_own_drafts");
}
