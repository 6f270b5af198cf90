import { z } from "zod";
import { lockVersion, optionalText, requiredTerm, requiredText, rowId } from "@/lib/desk/form-fields";
import { requiredPick } from "@/lib/facts/schema";
import { pickKinds } from "@/lib/picks/pick";
import { recordKinds } from "@/lib/publication/vocabulary";
import { requestAskers, requestChannels, requestDecisions, requestKinds } from "./vocabulary";

const recordNumber = z
  .string("invalid")
  .trim()
  .regex(/^[1-9]\d{0,8}$/, "numberWrong")
  .transform(Number);

/** A day that has come, wherever on earth whoever types it may be. */
const receivedOn = z.iso.date("dayWrong").refine((day) => Date.parse(day) <= Date.now() + 86_400_000, "dayAhead");

const MOST = 100;

const requestFields = {
  kind: requiredTerm(requestKinds, "kindMissing"),
  channel: requiredTerm(requestChannels),
  asker: requiredTerm(requestAskers),
  /** Who asked: sealed once it is saved. Left open, it stays as it is. */
  contact: optionalText,
  asked: requiredText(),
  receivedOn,
  /** Records that have a number, by that number. */
  numbers: z.array(z.object({ kind: requiredTerm(recordKinds, "kindMissing"), number: recordNumber }), "invalid").max(MOST, "tooLong"),
  /** Records on file, published or not. */
  picks: z.array(z.object({ kind: z.enum(pickKinds, "kindMissing"), record: requiredPick }), "invalid").max(MOST, "tooLong"),
};

/** `id` is that of the new row: sent twice, it is made once. */
export const logRequestSchema = z.object({ id: rowId, ...requestFields });
export const changeRequestSchema = logRequestSchema.extend({ lockVersion });
export const answerRequestSchema = z.object({ id: rowId, lockVersion, decision: requiredTerm(requestDecisions), answer: requiredText("reasonMissing") });
export const reopenRequestSchema = z.object({ id: rowId, lockVersion, reason: requiredText("reasonMissing") });
export const openContactSchema = z.object({ id: rowId, reason: requiredText("reasonMissing") });
export const forgetContactSchema = reopenRequestSchema;

/** What the form of a request says, read. */
export type RequestInput = z.output<z.ZodObject<typeof requestFields>>;
/** What it holds while somebody types. */
export type RequestValues = { [Field in "kind" | "channel" | "asker" | "contact" | "asked" | "receivedOn"]: string } & {
  numbers: { kind: string; number: string }[];
  picks: { kind: (typeof pickKinds)[number]; record: { id: string; label: string; detail?: string | null } | null }[];
};
