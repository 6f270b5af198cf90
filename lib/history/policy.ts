import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody may read the log of everything that was done. */
export function canReadLog(curator: Curator): boolean {
  return hasPermission(curator, "read_audit_log");
}
