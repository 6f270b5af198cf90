import { z } from "zod";
import { lockVersion, optionalText, recordVisibility, requiredTerm, rowId } from "@/lib/desk/form-fields";
import { recordNames } from "@/lib/desk/name-fields";
import { optionalPick } from "@/lib/facts/schema";
import { placeKinds, placeResolutions } from "./vocabulary";

const placeFields = {
  names: recordNames,
  kind: requiredTerm(placeKinds, "kindMissing"),
  parent: optionalPick,
  resolution: requiredTerm(placeResolutions),
  visibility: recordVisibility,
  internalNote: optionalText,
};

/** `id` is that of the new row: sent twice, it is made once. */
export const createPlaceSchema = z.object({ id: rowId, ...placeFields });
export const changePlaceSchema = createPlaceSchema.extend({ lockVersion });
/** What the form of a place says, read. */
export type PlaceInput = z.output<z.ZodObject<typeof placeFields>>;
/** What it holds while somebody types. */
export type PlaceValues = z.input<z.ZodObject<typeof placeFields>>;
