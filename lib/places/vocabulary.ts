import type { PlaceKind, PlaceResolution } from "@/lib/db/generated/enums";

/** Kinds of place; `exact` ones are never shown as the whereabouts of a person at risk. */
export const placeKinds = {
  country: { order: 1, exact: false },
  region: { order: 2, exact: false },
  prefecture: { order: 3, exact: false },
  city: { order: 4, exact: true },
  county: { order: 5, exact: true },
  township: { order: 6, exact: true },
  village: { order: 7, exact: true },
  border_crossing: { order: 8, exact: true },
  other: { order: 9, exact: true },
} as const satisfies Record<PlaceKind, { order: number; exact: boolean }>;

/** How sure it is that a text's name means this place. */
export const placeResolutions = {
  stated: { order: 1 },
  inferred: { order: 2 },
  unresolved: { order: 3 },
} as const satisfies Record<PlaceResolution, { order: number }>;
