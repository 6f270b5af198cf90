import { z } from "zod";
import { MONTHS_WITHOUT_NEWS } from "./vocabulary";

/** Longer than anything on file. */
const MOST_MONTHS = 1_200;
const months = z.string().regex(/^\d{1,4}$/).transform(Number).refine((number) => number >= 1 && number <= MOST_MONTHS);

/** How many months without news an address asks for. */
export function monthsParam(value: string | readonly string[] | undefined): number {
  return months.catch(MONTHS_WITHOUT_NEWS).parse([value ?? ""].flat()[0]);
}

/** Asks for nothing: what was given up is tried again. */
export const retryIndexingSchema = z.object({});
