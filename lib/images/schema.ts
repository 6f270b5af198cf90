import { z } from "zod";
import { lockVersion, optionalLanguage, optionalLine, optionalTerm, optionalText, recordVisibility, requiredText, rowId } from "@/lib/desk/form-fields";
import { optionalPick } from "@/lib/facts/schema";
import { LARGEST_FILE_BYTES } from "./limits";
import { imagePermissions } from "./vocabulary";

const file = z
  .custom<Blob>((value) => value instanceof Blob, "fileMissing")
  .refine((blob) => blob.size > 0, "fileEmpty")
  .refine((blob) => blob.size <= LARGEST_FILE_BYTES, "fileTooLarge");

/** `id` is that of the new row: sent twice, it is made once. */
export const addImageSchema = z.object({ id: rowId, personId: rowId, file });

const imageFields = {
  /** Where the picture was found: a source on file, words, or both. */
  source: optionalPick,
  provenance: optionalText,
  permission: optionalTerm(imagePermissions),
  permittedBy: optionalLine,
  /** What there is to see. */
  text: optionalText,
  language: optionalLanguage,
  visibility: recordVisibility,
};
export const changeImageSchema = z.object({ id: rowId, lockVersion, ...imageFields }).superRefine(({ text, language }, context) => {
  if (text !== null && language === null) context.addIssue({ code: "custom", path: ["language"], message: "languageMissing" });
});

export const showImageSchema = z.object({ id: rowId, lockVersion, isShown: z.boolean("invalid") });
export const deleteImageSchema = z.object({ id: rowId, lockVersion });
export const reviewImageSchema = z.object({ id: rowId, lockVersion, confirmed: z.literal(true, "confirmMissing") });
export const openOriginalSchema = z.object({ id: rowId, reason: requiredText("reasonMissing") });

/** What the form of a picture says, read. */
export type ImageInput = z.output<z.ZodObject<typeof imageFields>>;
/** What it holds while somebody types. */
export type ImageValues = z.input<z.ZodObject<typeof imageFields>>;
