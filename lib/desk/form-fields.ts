import { z } from "zod";
import { writtenAddress } from "@/lib/web-address";

// What a form holds is text; what is wrong is said by codes, which are keys of `desk.problems` in the message files.

// Half a surrogate pair or a NUL would not come back from the database as it went in.
const UNUSABLE = /[\p{Surrogate}\u0000]/u;
/** Control characters, and what turns the direction of a line. */
const NOT_IN_A_LINE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const LONGEST = { line: 1_000, text: 100_000, whole: 2_000_000, words: 500, address: 2_000, languages: 50 } as const;

function textOf(most: number) {
  return z
    .string("invalid")
    .max(most, "tooLong")
    .refine((text) => !UNUSABLE.test(text), "textUnusable")
    .transform((text) => text.trim());
}

const lineOf = (most: number) => textOf(most).refine((text) => !NOT_IN_A_LINE.test(text), "textUnusable");
const orNull = (text: string) => (text === "" ? null : text);
const given = (text: string) => text !== "";

/** A title, a name or another short line that must be given; `missing` is the code of what is said where it is not. */
export const requiredLine = (missing = "lineMissing") => lineOf(LONGEST.line).refine(given, missing);
/** A short line, or null. */
export const optionalLine = lineOf(LONGEST.line).transform(orNull);
/** Some paragraphs that must be given. */
export const requiredText = (missing = "lineMissing") => textOf(LONGEST.text).refine(given, missing);
/** Some paragraphs, or null. */
export const optionalText = textOf(LONGEST.text).transform(orNull);
/** The whole text of a testimony, or null. */
export const optionalWholeText = textOf(LONGEST.whole).transform(orNull);
/** The same where a text has to be there. */
export const requiredWholeText = textOf(LONGEST.whole).refine(given, "lineMissing");
/** A date as somebody remembers it, in words; null where nothing is said. */
export const dateWords = lineOf(LONGEST.words).transform(orNull);

/** BCP 47. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** A language that must be given. */
export const requiredLanguage = z.string("invalid").min(1, "languageMissing").max(50, "languageWrong").regex(LANGUAGE, "languageWrong");
/** A language, or null. */
export const optionalLanguage = z.union([z.literal("").transform(() => null), requiredLanguage], "languageWrong");
/** Any number of languages, each once. */
export const languageList = z.array(requiredLanguage, "invalid").max(LONGEST.languages, "tooLong").transform((tags) => [...new Set(tags)]);
/** ISO 15924. */
export const requiredScript = z.string("invalid").min(1, "scriptMissing").regex(/^[A-Z][a-z]{3}$/, "scriptMissing");

/** A calendar day, or null. */
export const optionalDay = z.union([z.literal("").transform(() => null), z.iso.date("dayWrong")], "dayWrong");

/** An address that a reader can follow. */
const webAddress = lineOf(LONGEST.address).pipe(z.url({ protocol: /^https?$/, error: "addressWrong" })).overwrite(writtenAddress);
/** An address that a reader can follow, or null. */
export const optionalAddress = z.union([z.literal("").transform(() => null), webAddress], "addressWrong");

/** The id of a row. */
export const rowId = z.uuid("unknownRecord");
/** The id of a row, or null. */
export const optionalRowId = z.union([z.literal("").transform(() => null), rowId], "unknownRecord");
/** What a row's lock version was when the form was opened. */
export const lockVersion = z.int("invalid").min(0, "invalid");

/** A term of a vocabulary that must be chosen. */
export function requiredTerm<Code extends string>(table: Readonly<Record<Code, unknown>>, missing = "termMissing") {
  return z.enum(Object.keys(table) as [Code, ...Code[]], missing);
}

/** A term of a vocabulary, or null where none is chosen. */
export function optionalTerm<Code extends string>(table: Readonly<Record<Code, unknown>>) {
  return z.union([z.literal("").transform(() => null), requiredTerm(table)], "termMissing");
}

/** Records that are not about a person are public or restricted; nothing else means anything for them. */
export const recordVisibility = z.enum(["public", "restricted"], "termMissing");
/** The visibility of such a record as its form holds it. */
export const shownVisibility = (visibility: string): z.output<typeof recordVisibility> => (visibility === "public" ? "public" : "restricted");
