import type { Curator } from "@/lib/auth/curator";
import { hasPermission } from "@/lib/auth/roles";

/** Whether somebody may let records go out, take them back and merge them. */
export function canPublish(curator: Curator): boolean {
  return hasPermission(curator, "publish");
}

/** The reviewer is never the last author; a script acts on what people have decided. */
export function canPublishWorkOf(curator: Curator, lastAuthorId: string): boolean {
  return canPublish(curator) && (curator.role === "system" || curator.userId !== lastAuthorId);
}

/** Whether somebody may bring up to date what is derived from versions: a task of the installation, not of a person. */
export function canMaintain(curator: Curator): boolean {
  return hasPermission(curator, "maintain");
}

/** Whether somebody may act on a withdrawn consent. */
export function canManageConsent(curator: Curator): boolean {
  return hasPermission(curator, "manage_consent");
}

/** Whether somebody may erase what endangers a person. */
export function canErase(curator: Curator): boolean {
  return hasPermission(curator, "erase");
}
