import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody fills in forms of the desk, and may see who else is at one. */
export function canKeepDrafts(curator: Curator): boolean {
  return hasPermission(curator, "write_own_drafts");
}
