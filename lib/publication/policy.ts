import { isCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import type { UserRole } from "@/lib/db/generated/enums";

const PUBLISHERS: ReadonlySet<UserRole> = new Set(["reviewer", "protection_officer", "system"]);
const PROTECTORS: ReadonlySet<UserRole> = new Set(["protection_officer", "system"]);

/** Whether somebody may let records go out, take them back and merge them. */
export function canPublish(curator: Curator): boolean {
  return isCurator(curator) && PUBLISHERS.has(curator.role);
}

/** The reviewer is never the last author; a script acts on what people have decided. */
export function canPublishWorkOf(curator: Curator, lastAuthorId: string): boolean {
  return canPublish(curator) && (curator.role === "system" || curator.userId !== lastAuthorId);
}

/** Whether somebody may bring up to date what is derived from versions: a task of the installation, not of a person. */
export function canMaintain(curator: Curator): boolean {
  return isCurator(curator) && curator.role === "system";
}

/** Whether somebody may erase what endangers a person and act on a withdrawn consent. */
export function canErase(curator: Curator): boolean {
  return isCurator(curator) && PROTECTORS.has(curator.role);
}
