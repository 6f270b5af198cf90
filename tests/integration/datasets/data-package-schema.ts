import { z } from "zod";

/**
 * What a Data Package, its resources and its table schemas have to be (https://datapackage.org/standard/, version 2.0), as
 * far as ours use it. Names, paths and types are held as strictly as the standard says; more members are allowed by it.
 */
const fieldTypes = ["string", "number", "integer", "boolean", "object", "array", "datetime", "date", "time", "year", "yearmonth", "duration", "geopoint", "geojson", "any"] as const;

const field = z.looseObject({
  name: z.string().min(1),
  type: z.enum(fieldTypes),
  format: z.enum(["default", "uri", "email", "binary", "uuid"]).optional(),
  description: z.string().optional(),
  constraints: z.looseObject({ enum: z.array(z.unknown()).min(1).optional() }).optional(),
});

const tableSchema = z.looseObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
  fields: z.array(field).min(1).refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, "Two fields have one name."),
});

/** Formats of which tools guess that they are tables, where nothing else is said (frictionless/formats, 5.21). */
const readAsTable = new Set(["csv", "tsv", "json", "jsonl", "ndjson", "xls", "xlsx", "ods", "parquet", "sql", "html", "yaml"]);

const resource = z.looseObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  /** A POSIX path below the description: neither absolute, nor upwards, nor hidden. */
  path: z.string().regex(/^(?![./~])(?!.*\.\.\/)[^\\:]+$/),
  type: z.literal("table").optional(),
  title: z.string(),
  description: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.string(),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: tableSchema.optional(),
}).refine(({ format, schema }) => schema !== undefined || !readAsTable.has(format), "Tools would read this as a table, or as the schema of one.");

/** The description of a package. */
export const dataPackageSchema = z.looseObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  id: z.url(),
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  version: z.string().min(1),
  created: z.iso.datetime(),
  resources: z.array(resource).min(1).refine((resources) => new Set(resources.map(({ name }) => name)).size === resources.length, "Two resources have one name."),
});
