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
