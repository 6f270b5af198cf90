import type { FormPart } from "@/components/forms/form-part";
import type { FactFormValues } from "@/lib/facts/empty-fact";

/** The fields of a fact in whichever form they stand. */
export type FactPart = FormPart<FactFormValues>;
