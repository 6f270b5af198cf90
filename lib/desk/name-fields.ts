import { z } from "zod";
import { scriptOfName } from "@/lib/facts/script-of-name";
import { requiredLanguage, requiredLine, rowId } from "./form-fields";

/** A name of a facility, place or organisation; the letters say the script where nobody does. */
const recordName = z
  .object({
    id: rowId,
    text: requiredLine("nameMissing"),
    language: requiredLanguage,
    script: z.union([z.literal(""), z.string().regex(/^[A-Z][a-z]{3}$/)], "scriptMissing"),
  })
  .transform((name) => ({ ...name, script: name.script || scriptOfName(name.text) }));

/** The names of a record: at least one, and the first is the one shown. */
export const recordNames = z.array(recordName, "invalid").min(1, "nameMissing").max(200, "tooLong");
/** One name, read. */
export type RecordNameInput = z.output<typeof recordName>;
/** One name as a form holds it. */
export type RecordNameValues = z.input<typeof recordName>;
