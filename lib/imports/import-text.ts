import { z } from "zod";
import { writtenAddress } from "@/lib/web-address";

// Half a surrogate pair would not come back from the database as it went in.
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Words with at most `most` characters, kept as they are, that the database can hold. */
export function textOf(most: number) {
  return z
    .string()
    .max(most, `This is longer than ${most.toLocaleString("en")} characters.`)
    .refine((text) => text.trim() !== "", "This is empty: leave the field out instead.")
    .refine((text) => !text.includes("\0"), "This has a NUL character (\\u0000), which the database cannot hold.")
    .refine((text) => !HALF_CHARACTER.test(text), "This has half of a character (an unpaired surrogate).");
}

/** A name, a title or another short line. */
export const shortText = textOf(1_000);

/** A statement in a sentence or some paragraphs. */
export const longText = textOf(100_000);

/** The whole text of a testimony. */
export const wholeText = textOf(2_000_000);

/** A web address that a reader may follow. */
export const webAddress = textOf(2_000).pipe(
  z.url({ protocol: /^https?$/, error: "This is not a web address: it begins with https:// or http://." }).overwrite(writtenAddress),
);
