import { z } from "zod";
import { lockVersion, optionalAddress, optionalText, recordVisibility, requiredTerm, rowId } from "@/lib/desk/form-fields";
import { recordNames } from "@/lib/desk/name-fields";
import { optionalPick } from "@/lib/facts/schema";
import { organisationKinds } from "./vocabulary";

const organisationFields = {
  names: recordNames,
  kind: requiredTerm(organisationKinds, "kindMissing"),
  description: optionalText,
  place: optionalPick,
  url: optionalAddress,
  visibility: recordVisibility,
  internalNote: optionalText,
};

/** `id` is that of the new row: sent twice, it is made once. */
export const createOrganisationSchema = z.object({ id: rowId, ...organisationFields });
export const changeOrganisationSchema = createOrganisationSchema.extend({ lockVersion });
/** What the form of an organisation says, read. */
export type OrganisationInput = z.output<z.ZodObject<typeof organisationFields>>;
/** What it holds while somebody types. */
export type OrganisationValues = z.input<z.ZodObject<typeof organisationFields>>;
