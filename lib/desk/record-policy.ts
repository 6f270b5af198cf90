import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** What a rule about a record that is being worked on needs to know of it. */
export interface WorkedOn {
  lastAuthorId: string;
  /** It has a number: readers can see it, or could once. */
  isPublished: boolean;
}

/** Whether somebody may begin records. */
export function canCreateRecords(curator: Curator): boolean {
  return hasPermission(curator, "write_own_drafts");
}

/** Whether somebody may change this record: a contributor only what they wrote last, and not once it is out. */
export function canChangeRecord(curator: Curator, record: WorkedOn): boolean {
  if (hasPermission(curator, "write_drafts")) return true;
  return canCreateRecords(curator) && record.lastAuthorId === curator.userId && !record.isPublished;
}

/** Whether somebody may look at this record at the desk: a contributor only at what they wrote last. */
export function canReadRecord(curator: Curator, record: Pick<WorkedOn, "lastAuthorId">): boolean {
  return canReadAllRecords(curator) || (canCreateRecords(curator) && record.lastAuthorId === curator.userId);
}

/** Whether somebody sees the records of everybody, and not only their own. */
export function canReadAllRecords(curator: Curator): boolean {
  return hasPermission(curator, "read_drafts");
}
