import { z } from "zod";
import { requiredLine, requiredText } from "@/lib/desk/form-fields";

/** As the database has it, and the message of what is wrong. */
const HIGHEST_LIMIT = 100_000;
/** A label stands in a list. */
const LONGEST_LABEL = 120;

const requestsPerMinute = z
  .string("keyLimitWrong")
  .transform((text) => text.trim())
  .refine((text) => /^[1-9]\d{0,5}$/.test(text) && Number(text) <= HIGHEST_LIMIT, "keyLimitWrong")
  .transform(Number);

export const makeApiKeySchema = z.object({
  label: requiredLine().refine((text) => text.length <= LONGEST_LABEL, "tooLong"),
  contact: requiredLine(),
  requestsPerMinute,
});
export const endApiKeySchema = z.object({ keyId: z.uuid("unknownKey"), reason: requiredText("reasonMissing") });
