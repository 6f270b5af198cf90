import type { Curator } from "@/lib/auth/curator";
import { canReadAllRecords } from "@/lib/desk/record-policy";

/** Whether somebody is told of consents at the desk; recording and withdrawing them is for protection officers. */
export function canSeeConsents(curator: Curator): boolean {
  return canReadAllRecords(curator);
}
