import { z } from "zod";
import { makeUncertainDate } from "@/lib/edtf-dates";
import { edtfProblemSentences } from "@/lib/edtf-dates/edtf-problem";
import { certainties, contentNotes, visibilities } from "@/lib/facts/vocabulary";
import { locatorKinds } from "@/lib/sources/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { longText, shortText, textOf } from "./import-text";

/** The name of a record inside its collection; other records refer to it by this. */
export const importKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/, "A key has 1 to 120 letters, digits, dots, hyphens or underscores.");

/** BCP 47. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'This is not a language tag: write "en", "ug" or "zh-Hans" (BCP 47).');

/** ISO 15924. */
export const scriptCode = z
  .string()
  .regex(/^[A-Z][a-z]{3}$/, 'This is not a script code: write "Latn", "Arab", "Cyrl" or "Hans" (ISO 15924).');

/** A calendar day. */
export const day = z.iso.date("This is not a day: write 2018-06-08.");

/** A date as it was given: the words, the same in EDTF, or both. */
export const importDate = z
  .strictObject({ words: textOf(500).optional(), edtf: z.string().max(200).optional() })
  .superRefine((date, context) => {
    if (date.words === undefined && date.edtf === undefined) {
      context.addIssue({ code: "custom", message: "A date needs words, an EDTF value or both." });
      return;
    }
    const made = makeUncertainDate(date);
    if (made.ok) return;
    const path = made.problem === "unusable-words" ? ["words"] : ["edtf"];
    context.addIssue({ code: "custom", path, message: edtfProblemSentences.en[made.problem] });
  })
  .meta({ id: "date" });
/** A date as it was given. */
export type ImportDate = z.infer<typeof importDate>;

/** Where in a testimony or source the words stand. */
export const locator = z.strictObject({ kind: codesOf(locatorKinds), value: shortText }).meta({ id: "locator" });

const citationPlace = { locator: locator.optional(), quote: longText.optional() };

/** What a statement rests on: a source or a testimony, and the place in it. */
const importCitation = z
  .union(
    [
      z.strictObject({ source: importKey, ...citationPlace }),
      z.strictObject({ testimony: importKey, ...citationPlace }),
    ],
    "A citation names either a source or a testimony, with at most a locator and a quote.",
  )
  .meta({ id: "citation" });
/** What a statement rests on. */
export type ImportCitation = z.infer<typeof importCitation>;

/** At least one citation: nothing is imported that rests on nothing. */
export const importCitations = z.array(importCitation).min(1, "Every statement needs at least one citation.").max(1_000);

/** Who may see it; closed unless the file opens it. */
export const visibility = codesOf(visibilities).default("restricted");

/** Records that are not about a person are public or restricted; nothing else means anything for them. */
export const recordVisibility = codesOf(visibilities).exclude(["sealed"]).default("restricted");

/** How sure the claim is; missing counts as possible. */
export const certainty = codesOf(certainties).default("possible");

/** What a folded text describes. */
export const contentNote = codesOf(contentNotes).optional();

/** A name of a place, facility or organisation; the first is the one shown. */
export const recordName = z
  .strictObject({ text: shortText, language: languageTag, script: scriptCode })
  .meta({ id: "recordName" });

/** The names of a place, facility or organisation. */
export const recordNames = z.array(recordName).min(1, "A record needs at least one name.").max(200);
