import { z } from "zod";

/** How much a draft may hold, in bytes as the database writes them. */
const MOST_BYTES = 1_000_000;

/** A form and the row that it is about, or that a new row will belong to; null where that is nobody's but one's own. */
export const draftKeySchema = z.object({
  form: z.string().regex(/^[a-z][A-Za-z0-9_-]{0,119}$/, "invalid"),
  subjectId: z.uuid("invalid").nullable(),
});

/** What was typed so far, whether or not it makes sense yet. */
export const saveDraftSchema = draftKeySchema.extend({
  /** What the row's lock version was when the form was opened; null where nothing is changed. */
  lockVersion: z.int("invalid").min(0, "invalid").max(2_147_483_647, "invalid").nullable(),
  values: z.record(z.string(), z.unknown()).transform(storableValues),
});
export const discardDraftSchema = draftKeySchema;
export const openDraftSchema = draftKeySchema;
export const attendSchema = draftKeySchema.pick({ subjectId: true });

/** The values as the database can hold them: half characters and NUL become the sign for a character that is none. */
function storableValues(values: Record<string, unknown>, context: z.RefinementCtx): Record<string, unknown> {
  const text = JSON.stringify(values).replace(/\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape, what: string) => (what.length > 1 ? "\ufffd" : escape));
  // The database writes a blank after each comma and colon.
  const bytes = new TextEncoder().encode(text).length + (text.match(/[,:]/g)?.length ?? 0);
  if (bytes > MOST_BYTES) context.addIssue({ code: "custom", message: "draftTooLong" });
  return JSON.parse(text) as Record<string, unknown>;
}
