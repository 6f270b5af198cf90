import { z } from "zod";
import { edtfProblemSentences } from "./edtf-dates/edtf-problem";
import type { EdtfProblem } from "./edtf-dates/edtf-problem";
import { parseEdtf } from "./edtf-dates/parse";

/**
 * A date as somebody remembers it: the words as given, the same in EDTF, and the first and last day
 * that the EDTF can mean (null where it is open). "About" does not move these two days.
 */
export type UncertainDate = {
  words: string | null;
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
};

/** What making a date gives: the date, or why it was refused. */
export type UncertainDateResult =
  | { readonly ok: true; readonly date: UncertainDate }
  | { readonly ok: false; readonly problem: EdtfProblem };

const LONGEST_WORDS = 500;
// Half a surrogate pair or a NUL would not come back from the database as it went in.
const UNUSABLE = /[\p{Surrogate}\u0000]/u;

/** Makes a date from words, EDTF or both; the words are kept as they are, blank counts as none. */
export function makeUncertainDate(input: { words?: string | null; edtf?: string | null }): UncertainDateResult {
  const words = input.words?.trim() ? input.words : null;
  const edtf = input.edtf?.trim() || null;
  if (words !== null && !areUsableWords(words)) return { ok: false, problem: "unusable-words" };
  if (edtf === null) return { ok: true, date: { words, edtf, earliest: null, latest: null } };
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return parsed;
  return { ok: true, date: { words, edtf, earliest: parsed.value.earliest, latest: parsed.value.latest } };
}

function areUsableWords(words: string): boolean {
  return words.length <= LONGEST_WORDS && !UNUSABLE.test(words);
}

/** Accepts an uncertain date whose days are the ones that its EDTF gives. */
export const uncertainDateSchema: z.ZodType<UncertainDate> = z
  .strictObject({
    words: z.string().nullable(),
    edtf: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  })
  .superRefine((date, context) => {
    const made = makeUncertainDate(date);
    if (!made.ok) {
      const path = made.problem === "unusable-words" ? ["words"] : ["edtf"];
      context.addIssue({ code: "custom", path, message: edtfProblemSentences.en[made.problem] });
      return;
    }
    for (const field of ["words", "edtf", "earliest", "latest"] as const) {
      if (made.date[field] !== date[field]) {
        context.addIssue({ code: "custom", path: [field], message: `This is not what the date's EDTF gives for "${field}".` });
      }
    }
  });
