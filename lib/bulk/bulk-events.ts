import { z } from "zod";
import { bulkDeedSchema } from "./schema";
import { bulkSkips } from "./vocabulary";

const skipped = z.object({ id: z.uuid(), why: z.enum(bulkSkips) });

/** What `bulk.done` says: the deed, each record with its lock version afterwards, and who was left out. */
export const bulkDoneSchema = z.object({
  deed: bulkDeedSchema,
  done: z.array(z.object({ id: z.uuid(), lockVersion: z.int(), fact: z.uuid().optional() })),
  skipped: z.array(skipped),
  submission: z.uuid().optional(),
});
/** What was done. */
export type BulkDone = z.output<typeof bulkDoneSchema>;

/** What `bulk.undone` says: what is as it was before, and what could not be undone. */
export const bulkUndoneSchema = z.object({ undone: z.array(z.uuid()), left: z.array(skipped) });
/** What was undone. */
export type BulkUndone = z.output<typeof bulkUndoneSchema>;
