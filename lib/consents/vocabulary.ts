import type { ConsentBasis, ConsentUse } from "@/lib/db/generated/enums";

/** What a consent allows. */
export const consentUses = {
  name: { order: 1 },
  face: { order: 2 },
  place: { order: 3 },
  text: { order: 4 },
  un: { order: 5 },
  research: { order: 6 },
} as const satisfies Record<ConsentUse, { order: number }>;

/** How a consent was given. */
export const consentBases = {
  written: { order: 1 },
  spoken: { order: 2 },
  recorded: { order: 3 },
  guardian: { order: 4 },
  published_text: { order: 5 },
} as const satisfies Record<ConsentBasis, { order: number }>;
