import { z } from "zod";
import { lockVersion, optionalLine, requiredLine, requiredText } from "@/lib/desk/form-fields";
import { localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";

/** Labels stand in tables, filters and headings. */
const LONGEST = 120;
/** These signs mean something in messages: a label is plain words. */
const MARKS = /[{}<>]/;

const isShort = (text: string | null) => text === null || text.length <= LONGEST;
const isPlain = (text: string | null) => text === null || !MARKS.test(text);
const hasWords = (text: string | null) => text === null || /[\p{L}\p{N}]/u.test(text);

const label = requiredLine().refine(isShort, "tooLong").refine(isPlain, "labelMarks").refine(hasWords, "lineMissing");
const labelOrNone = optionalLine.refine(isShort, "tooLong").refine(isPlain, "labelMarks").refine(hasWords, "lineMissing");

const termFields = {
  language: z.enum(localeCodes as [Locale, ...Locale[]], "invalid"),
  vocabulary: z.string("invalid").max(100, "invalid"),
  term: z.string("invalid").max(100, "invalid"),
  lockVersion,
  reason: requiredText("reasonMissing"),
};

export const changeLabelSchema = z.object({ ...termFields, text: label, female: labelOrNone, male: labelOrNone });
export const resetLabelSchema = z.object(termFields);

/** What the form of a label holds while somebody types. */
export interface LabelValues {
  text: string;
  female: string;
  male: string;
}
