import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";
import { canCreateRecords, canReadAllRecords } from "@/lib/desk/record-policy";
import { workQueues } from "./vocabulary";
import type { WorkQueue } from "./vocabulary";

/** Whether somebody works through this list. */
export function canWorkThrough(curator: Curator, queue: WorkQueue): boolean {
  return workQueues[queue].forReaders ? canReadAllRecords(curator) : canCreateRecords(curator);
}

/** Whether somebody is told what the search has not taken up. */
export function canSeeIndex(curator: Curator): boolean {
  return canReadAllRecords(curator) || canRetryIndexing(curator);
}

/** Whether somebody may have it tried again. */
export function canRetryIndexing(curator: Curator): boolean {
  return hasPermission(curator, "manage_settings");
}
