import type { UserRole } from "@/lib/db/generated/enums";
import { isCurator } from "./curator";
import type { Curator } from "./curator";

/**
 * What people on the desk may do, by role; whoever is not named may not. A permission says what a role opens, not
 * that every record is open: the reviewer of one's own work is refused by the policy of the feature.
 */
export const permissions = {
  /** Begin drafts, change one's own, hand them in. */
  write_own_drafts: ["contributor", "curator", "reviewer", "protection_officer", "system"],
  /** See the drafts and unpublished facts of everybody, sealed ones left out. */
  read_drafts: ["curator", "reviewer", "protection_officer", "system"],
  /** Change the drafts of everybody. */
  write_drafts: ["curator", "reviewer", "protection_officer", "system"],
  /** Let records go out, take them back, join them. */
  publish: ["reviewer", "system"],
  /** Open sealed identities, each time with a reason. */
  open_sealed: ["protection_officer"],
  manage_consent: ["protection_officer", "system"],
  erase: ["protection_officer", "system"],
  manage_accounts: ["administrator", "system"],
  manage_settings: ["administrator", "system"],
  /** Let programs ask more often, by keys. */
  manage_api_keys: ["administrator", "system"],
  read_audit_log: ["administrator", "system"],
  /** See one's own account and sessions, change one's own password. */
  manage_own_account: ["contributor", "curator", "reviewer", "protection_officer", "administrator"],
  /** Tasks of an installation, which only its scripts do. */
  import: ["system"],
  maintain: ["system"],
  create_administrator: ["system"],
} as const satisfies Record<string, readonly UserRole[]>;

/** Something that a role opens. */
export type Permission = keyof typeof permissions;

/** Whether this is a genuine curator whose role opens this. */
export function hasPermission(curator: Curator, permission: Permission): boolean {
  return isCurator(curator) && (permissions[permission] as readonly UserRole[]).includes(curator.role);
}
