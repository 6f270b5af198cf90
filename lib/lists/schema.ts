import { z } from "zod";
import { lockVersion, recordVisibility, requiredLanguage, requiredLine, requiredText, rowId } from "@/lib/desk/form-fields";

const listFields = {
  name: requiredLine("nameMissing"),
  definition: requiredText(),
  language: requiredLanguage,
  author: requiredLine(),
  createdOn: z.iso.date("dayWrong"),
  visibility: recordVisibility,
};

/** `id` is that of the new row: sent twice, it is made once. */
export const createListSchema = z.object({ id: rowId, ...listFields });
export const changeListSchema = createListSchema.extend({ lockVersion });
export const listMembersSchema = z.object({ listId: rowId, personIds: z.array(rowId, "invalid").min(1, "recordMissing").max(500, "tooLong") });
/** What the form of a list says, read. */
export type ListInput = z.output<z.ZodObject<typeof listFields>>;
/** What it holds while somebody types. */
export type ListValues = z.input<z.ZodObject<typeof listFields>>;
