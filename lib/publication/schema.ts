import { z } from "zod";
import { requiredText, rowId } from "@/lib/desk/form-fields";
import { codesOf } from "@/lib/vocabulary-codes";
import { recordKinds, withdrawalKinds } from "./vocabulary";

const reason = requiredText("reasonMissing");
const ref = z.object({ kind: codesOf(recordKinds), number: z.int("invalid").positive("invalid") });
/** What cannot be undone, or reaches far, is confirmed in words of its own. */
const confirmed = z.literal(true, "confirmMissing");

export const withdrawSchema = z.object({ ref, kind: z.enum(Object.keys(withdrawalKinds) as [keyof typeof withdrawalKinds], "kindMissing"), reason });
export const reinstateSchema = z.object({ ref, reason });
export const mergeSchema = z.object({ from: ref, into: ref, reason, confirmed });
export const unmergeSchema = z.object({ ref, reason });
export const eraseSchema = z.object({ factAnchors: z.array(z.string().regex(/^f-[a-z0-9]{10}$/, "unknownChange")).min(1, "nothingChosen").max(500, "tooMany"), reason, confirmed });
export const eraseImageSchema = z.object({ imageId: rowId, reason, confirmed });
