import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/**
 * Whether somebody may change what terms are called. It changes every page at once and no review sees it, so it belongs
 * to the settings of the installation; and nobody has to see a record for it.
 */
export function canChangeLabels(curator: Curator): boolean {
  return hasPermission(curator, "manage_settings");
}
