import { z } from "zod";
import { BATCH_LIMITS } from "./asked-query";

/** Which properties of which records are asked for. */
export const extendSchema = z.object({
  ids: z.array(z.string().max(1_000)).max(BATCH_LIMITS.entities),
  properties: z.array(z.object({ id: z.string().max(1_000) })).max(BATCH_LIMITS.conditions),
});

/** What is asked for. */
export type WantedValues = z.infer<typeof extendSchema>;
