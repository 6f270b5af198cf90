import type { RequestAsker, RequestChannel, RequestDecision, RequestKind, RequestState } from "@/lib/db/generated/enums";

/** What is asked for. */
export const requestKinds = {
  correction: { order: 1 },
  withholding: { order: 2 },
  withdrawal: { order: 3 },
  erasure: { order: 4 },
  other: { order: 5 },
} as const satisfies Record<RequestKind, { order: number }>;

/** How a request came. */
export const requestChannels = {
  email: { order: 1 },
  letter: { order: 2 },
  telephone: { order: 3 },
  message: { order: 4 },
  in_person: { order: 5 },
  other: { order: 6 },
} as const satisfies Record<RequestChannel, { order: number }>;

/** Who asks, as far as they say so. */
export const requestAskers = {
  concerned: { order: 1 },
  relative: { order: 2 },
  witness: { order: 3 },
  lawyer: { order: 4 },
  organisation: { order: 5 },
  reader: { order: 6 },
  unknown: { order: 7 },
} as const satisfies Record<RequestAsker, { order: number }>;

/** Where a request stands. */
export const requestStates = {
  open: { order: 1 },
  answered: { order: 2 },
} as const satisfies Record<RequestState, { order: number }>;

/** What was decided. */
export const requestDecisions = {
  granted: { order: 1 },
  partly: { order: 2 },
  refused: { order: 3 },
} as const satisfies Record<RequestDecision, { order: number }>;
