import { z } from "zod";

/** How many queries may come together, and how much of each is looked at. */
export const BATCH_LIMITS = { queries: 50, candidates: 25, usualCandidates: 5, conditions: 20, values: 50, entities: 100 };

/** Cells of tables can hold whole texts: of those the beginning is looked at. */
const LONGEST = 1_000;
const text = z.string();
const value = z.union([text, z.number(), z.boolean(), z.object({ id: text })]);
const values = z.union([value, z.array(value).max(BATCH_LIMITS.values)]);
const limit = z.number().positive().optional();

/** A query as version 0.2 writes it. */
export const querySchema = z
  .object({
    query: text.optional(),
    type: z.union([text, z.array(text).max(BATCH_LIMITS.values)]).optional(),
    limit,
    properties: z.array(z.object({ pid: text, v: values })).max(BATCH_LIMITS.conditions).optional(),
    type_strict: z.string().optional(),
  })
  .refine(({ query, properties }) => query !== undefined || (properties?.length ?? 0) > 0, "It has neither query nor properties.");

/** A query as the draft of version 1.0 writes it. */
export const draftQuerySchema = z.object({
  type: text.optional(),
  limit,
  conditions: z
    .array(
      z.object({
        matchType: z.enum(["name", "id", "property"]),
        propertyId: text.optional(),
        propertyValue: values,
        required: z.boolean().optional(),
        matchQuantifier: z.enum(["any", "all", "none"]).optional(),
        matchQualifier: text.optional(),
      }),
    )
    .min(1)
    .max(BATCH_LIMITS.conditions),
});

/** What is asked of a property: one of the values, all of them or none. */
export interface AskedProperty {
  id: string;
  values: readonly string[];
  quantifier: "any" | "all" | "none";
  /** Records that are not so are no candidates. */
  isRequired: boolean;
}

/** One query, however it was written. */
export interface AskedQuery {
  name: string | null;
  ids: readonly string[];
  types: readonly string[];
  limit: number;
  properties: readonly AskedProperty[];
}

/** Reads a query of version 0.2. */
export function readQuery({ query, type, limit: most, properties = [] }: z.infer<typeof querySchema>): AskedQuery {
  return {
    name: query?.slice(0, LONGEST) ?? null,
    ids: query === undefined ? [] : [query.slice(0, LONGEST)],
    types: type === undefined ? [] : [type].flat(),
    limit: limited(most),
    properties: properties.map(({ pid, v }) => ({ id: pid, values: textsOf(v), quantifier: "any", isRequired: false })),
  };
}

/** Reads a query of the draft. */
export function readDraftQuery({ type, limit: most, conditions }: z.infer<typeof draftQuerySchema>): AskedQuery {
  const valuesOf = (matchType: string) => conditions.filter((one) => one.matchType === matchType).flatMap((one) => textsOf(one.propertyValue));
  return {
    name: valuesOf("name")[0] ?? null,
    ids: [...valuesOf("id"), ...valuesOf("name").slice(0, 1)],
    types: type === undefined ? [] : [type],
    limit: limited(most),
    properties: conditions
      .filter(({ matchType }) => matchType === "property")
      .map(({ propertyId = "", propertyValue, matchQuantifier = "any", required = false }) => ({ id: propertyId, values: textsOf(propertyValue), quantifier: matchQuantifier, isRequired: required })),
  };
}

function limited(most: number | undefined): number {
  return Math.min(BATCH_LIMITS.candidates, Math.max(1, Math.floor(most ?? BATCH_LIMITS.usualCandidates)));
}

function textsOf(given: z.infer<typeof values>): string[] {
  return [given].flat().map((one) => (typeof one === "object" ? one.id : String(one)).slice(0, LONGEST));
}
