import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";
import { canCreateRecords, canReadAllRecords } from "@/lib/desk/record-policy";

interface OfAuthor {
  userId: string;
}

/** Whether somebody changes many records at once: each of them has still to be theirs to change. */
export function canRunBulk(curator: Curator): boolean {
  return canCreateRecords(curator);
}

/** Whether somebody may look at what was done: whoever did it, and those who see all records. */
export function canReadBulk(curator: Curator, done: OfAuthor): boolean {
  return canReadAllRecords(curator) || (canRunBulk(curator) && done.userId === curator.userId);
}

/** Whether somebody may undo it. */
export function canUndoBulk(curator: Curator, done: OfAuthor): boolean {
  return hasPermission(curator, "write_drafts") || (canRunBulk(curator) && done.userId === curator.userId);
}
