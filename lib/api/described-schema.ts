import { z } from "zod";

/** A schema as people read it: its codes, or else what kind of value it is. */
export interface DescribedValues {
  codes: readonly string[];
  type: string;
  /** What counts where nothing is given. */
  usual: string | null;
}

/** A field of an answer. */
export interface DescribedField {
  name: string;
  type: string;
  description: string | null;
}

interface Schema {
  type?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  items?: Schema;
  anyOf?: readonly Schema[];
  properties?: Record<string, Schema>;
  description?: string;
}

/** What values a parameter takes. */
export function describeValues(schema: z.ZodType): DescribedValues {
  const json = jsonOf(schema);
  const one = json.items ?? json;
  return { codes: (one.enum ?? []).map(String), type: typeOf(json), usual: json.default === undefined ? null : String(json.default) };
}

/** The fields of an answer, without what they hold in turn. */
export function describeFields(schema: z.ZodType): DescribedField[] {
  return Object.entries(jsonOf(schema).properties ?? {}).map(([name, field]) => ({ name, type: typeOf(field), description: field.description ?? null }));
}

function jsonOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: "output" }) as Schema;
}

function typeOf({ type, format, items, anyOf, const: only }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(" | ");
  if (only !== undefined) return JSON.stringify(only);
  if (items) return `${typeOf(items)}[]`;
  return format ?? type ?? "object";
}
