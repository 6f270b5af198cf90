import { z } from "zod";
import { recordKinds, withdrawalKinds } from "@/lib/publication/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";

const detailSchema = z.object({
  kind: codesOf(recordKinds).optional().catch(undefined),
  number: z.int().optional().catch(undefined),
  version: z.int().optional().catch(undefined),
  /** The moment from which something was brought back. */
  restored: z.string().regex(/^[1-9]\d{0,17}$/).optional().catch(undefined),
  submission: z.uuid().optional().catch(undefined),
  withdrawalKind: z.enum(Object.keys(withdrawalKinds) as [keyof typeof withdrawalKinds]).optional().catch(undefined),
});

/** What a screen may show of the details of an event: where it led, never values of the record. */
export type EventDetails = z.output<typeof detailSchema>;

/** Reads the details of an event. Whatever else is in them stays where it is: it may be sealed by now. */
export function eventDetails(before: unknown, after: unknown): EventDetails {
  const read = (value: unknown) => detailSchema.safeParse(value).data ?? {};
  const [earlier, later] = [read(before), read(after)];
  return { ...later, submission: later.submission ?? earlier.submission };
}
