import type { FacilityKind } from "@/lib/db/generated/enums";

/** Kinds of facility. */
export const facilityKinds = {
  camp: { order: 1 },
  police_custody: { order: 2 },
  pretrial_detention: { order: 3 },
  prison: { order: 4 },
  forced_labour_site: { order: 5 },
  hospital: { order: 6 },
  other: { order: 7 },
} as const satisfies Record<FacilityKind, { order: number }>;
