import type { PersonRole } from "@/lib/db/generated/enums";

/** Roles that a person can hold on file; a detainee is a victim with a custody episode, computed. */
export const personRoles = {
  victim: { order: 1 },
  relative: { order: 2 },
  witness: { order: 3 },
  official: { order: 4 },
} as const satisfies Record<PersonRole, { order: number }>;
