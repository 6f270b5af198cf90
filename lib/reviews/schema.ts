import { z } from "zod";
import { lockVersion, optionalText, requiredText, rowId } from "@/lib/desk/form-fields";
import { recordKinds } from "@/lib/publication/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";

/** So many records can be handed in together; what they bring along is not counted. */
const MOST_RECORDS = 100;

const submissionId = rowId;
const subjectRow = z.object({ kind: codesOf(recordKinds), subjectId: rowId, lockVersion });

export const submitSchema = z.object({ records: z.array(subjectRow).min(1, "nothingToSubmit").max(MOST_RECORDS, "tooMany"), note: optionalText });
export const withdrawSubmissionSchema = z.object({ submissionId });
export const returnSubmissionSchema = z.object({ submissionId, reason: requiredText("reasonMissing") });
export const approveSchema = z
  .object({
    submissionId,
    /** Which of its records are published now; the others go on waiting. */
    subjectIds: z.array(rowId).min(1, "nothingChosen").max(5_000, "tooMany"),
    /** What the reviewer was shown of each (`seenAs`); whatever says something else by now is not published. */
    seen: z.record(rowId, z.string().regex(/^[0-9a-f]{64}$/, "invalid")),
    /** Ids of units that are not to go out yet. */
    heldBack: z.array(z.string().regex(/^[far]-[a-z0-9]{10}$/, "unknownChange")).max(5_000, "tooMany"),
    /** Public: why this version exists. */
    note: optionalText,
    /** What the author is told. */
    decision: optionalText,
  })
  .refine(({ heldBack, decision }) => heldBack.length === 0 || decision !== null, { path: ["decision"], message: "reasonMissing" });

/** What is handed in. */
export type SubmitInput = z.output<typeof submitSchema>;
/** What a reviewer lets go out. */
export type ApproveInput = z.output<typeof approveSchema>;
