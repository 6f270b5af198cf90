import type { SubmissionState } from "@/lib/db/generated/enums";

/** Where a submission stands. */
export const submissionStates = {
  waiting: { order: 1 },
  returned: { order: 2 },
  published: { order: 3 },
} as const satisfies Record<SubmissionState, { order: number }>;

/** The parts of the queue. What is stale was changed after it was handed in, so it waits for its author. */
export const reviewQueues = {
  mine: { order: 1, forReaders: false },
  waiting: { order: 2, forReaders: true },
  returned: { order: 3, forReaders: false },
  stale: { order: 4, forReaders: false },
} as const;
/** Code of a part of the queue. */
export type ReviewQueue = keyof typeof reviewQueues;
