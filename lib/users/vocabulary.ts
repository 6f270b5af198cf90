import type { UserRole } from "@/lib/db/generated/enums";

/** Roles on the desk; `system` is for scripts and cannot sign in. */
export const userRoles = {
  contributor: { order: 1 },
  curator: { order: 2 },
  reviewer: { order: 3 },
  protection_officer: { order: 4 },
  administrator: { order: 5 },
  system: { order: 6 },
} as const satisfies Record<UserRole, { order: number }>;

/** Roles that somebody can be given. */
export const assignableRoles = ["contributor", "curator", "reviewer", "protection_officer", "administrator"] as const satisfies readonly UserRole[];

/** Where an account stands. */
export const accountStates = {
  /** Invited, and no password chosen yet. */
  invited: { order: 1 },
  /** A password, and no second factor yet. */
  incomplete: { order: 2 },
  active: { order: 3 },
  disabled: { order: 4 },
} as const;
