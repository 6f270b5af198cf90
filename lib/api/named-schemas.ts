import { z } from "zod";

/** Every schema that has a name in the OpenAPI document. */
export const namedSchemas = z.registry<{ id: string; description: string }>();

/** Gives a schema its name. */
export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id, description });
  return schema;
}
