import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody reads what was asked: it may be about records that are not out. */
export function canSeeRequests(curator: Curator): boolean {
  return hasPermission(curator, "read_drafts");
}

/** Whether somebody may log what has arrived, and correct what was logged. */
export function canLogRequests(curator: Curator): boolean {
  return hasPermission(curator, "write_drafts");
}

/** Whether somebody may decide on a request: those who can do what is asked. */
export function canAnswerRequests(curator: Curator): boolean {
  return hasPermission(curator, "publish") || hasPermission(curator, "erase");
}

/** Whether somebody may open who asked, each time with a reason: it can endanger them as much as a name on the site. */
export function canOpenContacts(curator: Curator): boolean {
  return hasPermission(curator, "open_sealed");
}
