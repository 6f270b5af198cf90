"use server";

import { defineAction } from "@/lib/define-action";
import * as decisions from "@/lib/reviews/commands/decide";
import * as submissions from "@/lib/reviews/commands/submit";
import { approveSchema, returnSubmissionSchema, submitSchema, withdrawSubmissionSchema } from "@/lib/reviews/schema";

export const submit = defineAction(submitSchema, submissions.submit);
export const withdrawSubmission = defineAction(withdrawSubmissionSchema, submissions.withdrawSubmission);
export const returnSubmission = defineAction(returnSubmissionSchema, decisions.returnSubmission);
export const approve = defineAction(approveSchema, async (curator, input) => {
  const outcomes = await decisions.approve(curator, input);
  return outcomes.map(({ kind, number, version, changed }) => ({ kind, number, version, changed }));
});
