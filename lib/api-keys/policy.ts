import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody may see, make and end keys. A key opens nothing that is not public, so no record has to be seen for it. */
export function canManageApiKeys(curator: Curator): boolean {
  return hasPermission(curator, "manage_api_keys");
}
