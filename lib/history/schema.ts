import { z } from "zod";
import { lockVersion, requiredText, rowId } from "@/lib/desk/form-fields";
import { recordKinds } from "@/lib/publication/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";

/** The number of an event. */
const moment = z.string("invalid").regex(/^[1-9]\d{0,17}$/, "invalid");
/** A part of a record: what it has beside its lists of parts, or one of these. */
const part = z.string("invalid").regex(/^(?:own|(?:fact|account|member) [a-z0-9-]{1,40})$/, "invalid");

/**
 * What stood in some fields of a part after an event, to be brought back against the state that was read. `id` is that of
 * the row that is made where the part is not on file any more: sent twice, it is made once.
 */
export const bringBackSchema = z.object({
  id: rowId,
  kind: codesOf(recordKinds),
  subjectId: rowId,
  moment,
  part,
  fields: z.array(z.string("invalid").max(100, "invalid"), "invalid").min(1, "nothingToBringBack").max(100, "invalid"),
  lockVersion,
  reason: requiredText("reasonMissing"),
});
/** What is brought back, read. */
export type BringBackInput = z.output<typeof bringBackSchema>;

/** The moments and the part that an address asks for; null where it asks for none that there could be. */
export const momentParam = (param: string | readonly string[] | undefined): string | null => moment.safeParse([param ?? ""].flat()[0]).data ?? null;
export const partParam = (param: string | readonly string[] | undefined): string | null => part.safeParse([param ?? ""].flat()[0]).data ?? null;
