import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody may open what is sealed of a person, each time with a reason, and take the seal off. */
export function canOpenSealed(curator: Curator): boolean {
  return hasPermission(curator, "open_sealed");
}
