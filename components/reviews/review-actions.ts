import type { Action } from "@/lib/action-answer";
import type { PublishedRecord } from "@/lib/reviews/published";

/** What can be done with a submission. */
export interface ReviewActions {
  approve: Action<PublishedRecord[]>;
  returnSubmission: Action<void>;
  withdrawSubmission: Action<void>;
}
