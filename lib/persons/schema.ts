import { z } from "zod";
import { lockVersion, optionalAddress, optionalLanguage, optionalLine, optionalText, recordVisibility, requiredLanguage, requiredLine, requiredTerm, requiredText, rowId } from "@/lib/desk/form-fields";
import { personRoles } from "./vocabulary";

const roles = z.array(requiredTerm(personRoles), "invalid").max(4, "invalid").transform((codes) => [...new Set(codes)]);
const personFields = {
  roles,
  /** Says who this is where no name is on file or it is withheld. */
  label: optionalLine,
  nameWithheld: z.boolean("invalid"),
  minor: z.boolean("invalid"),
  atRisk: z.boolean("invalid"),
  internalNote: optionalText,
};

/**
 * `id` and `nameId` are those of the new rows: sent twice, they are made once. Only a name, or that it is withheld, is
 * asked for; `notTheSame` are those whom somebody was warned of and found to be others.
 */
export const createPersonSchema = z
  .object({ id: rowId, nameId: rowId, name: optionalLine, nameLanguage: optionalLanguage, ...personFields, notTheSame: z.array(rowId, "invalid").max(100, "invalid") })
  .superRefine(({ name, nameWithheld, label }, context) => {
    if (name !== null) return;
    if (!nameWithheld) context.addIssue({ code: "custom", path: ["name"], message: "nameOrWithheld" });
    else if (label === null) context.addIssue({ code: "custom", path: ["label"], message: "labelMissing" });
  });
export const changePersonSchema = z.object({ id: rowId, lockVersion, ...personFields });

const summary = z.object({ language: requiredLanguage, text: requiredText(), visibility: recordVisibility });
export const changeSummariesSchema = z.object({ id: rowId, lockVersion, summaries: z.array(summary, "invalid").max(50, "tooLong") }).superRefine(({ summaries }, context) => {
  summaries.forEach(({ language }, index) => {
    if (summaries.findIndex((one) => one.language === language) < index) context.addIssue({ code: "custom", path: ["summaries", index, "language"], message: "languageTwice" });
  });
});

const identifier = z.object({
  id: rowId,
  database: requiredLine(),
  identifier: requiredLine(),
  url: optionalAddress,
  label: optionalLine,
  note: optionalText,
  visibility: recordVisibility,
});
export const changeIdentifiersSchema = z.object({ id: rowId, lockVersion, identifiers: z.array(identifier, "invalid").max(200, "tooLong") }).superRefine(({ identifiers }, context) => {
  identifiers.forEach((one, index) => {
    const isSecond = identifiers.findIndex((other) => other.database === one.database && other.identifier === one.identifier) < index;
    if (isSecond) context.addIssue({ code: "custom", path: ["identifiers", index, "identifier"], message: "identifierTwice" });
  });
});

export const dismissDuplicateSchema = z.object({ oneId: rowId, otherId: rowId });
export const findSimilarSchema = z.object({ text: z.string().max(1_000), exceptId: rowId.nullish() });

/** What the form of a new person, of a person's own fields, of the summaries and identifiers holds. */
export type NewPersonValues = z.input<typeof createPersonSchema>;
export type PersonValues = z.input<z.ZodObject<typeof personFields>>;
export type SummaryValues = z.input<typeof summary>;
export type IdentifierValues = z.input<typeof identifier>;
