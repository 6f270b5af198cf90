import { z } from "zod";
import { lockVersion, optionalText, recordVisibility, requiredTerm, rowId } from "@/lib/desk/form-fields";
import { recordNames } from "@/lib/desk/name-fields";
import { optionalPick } from "@/lib/facts/schema";
import { facilityKinds } from "./vocabulary";

const facilityFields = {
  names: recordNames,
  kind: requiredTerm(facilityKinds, "kindMissing"),
  place: optionalPick,
  visibility: recordVisibility,
  internalNote: optionalText,
};

/** `id` is that of the new row: sent twice, it is made once. */
export const createFacilitySchema = z.object({ id: rowId, ...facilityFields });
export const changeFacilitySchema = createFacilitySchema.extend({ lockVersion });
/** What the form of a facility says, read. */
export type FacilityInput = z.output<z.ZodObject<typeof facilityFields>>;
/** What it holds while somebody types. */
export type FacilityValues = z.input<z.ZodObject<typeof facilityFields>>;
