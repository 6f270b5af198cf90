import type { ColumnType } from "@/lib/exports/export-column";
import type { DictionaryLine } from "@/lib/exports/data-dictionary";

/** A field of a Table Schema (https://datapackage.org/standard/table-schema/). */
export interface TableField {
  name: string;
  type: string;
  format?: string;
  description?: string;
  constraints?: { enum: readonly string[] };
}

/** The schema of a table. */
export interface TableSchema {
  $schema: string;
  fields: readonly TableField[];
}

const PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";
/**
 * What the types of our columns are in a Table Schema. Several values of one cell are a string, as everywhere in our CSV:
 * the standard has lists, but its own profile of version 2.0 does not know them, so that tools refuse them.
 */
const types: Record<ColumnType, Omit<TableField, "name">> = {
  text: { type: "string" },
  texts: { type: "string" },
  number: { type: "integer" },
  numbers: { type: "string" },
  boolean: { type: "boolean" },
  code: { type: "string" },
  codes: { type: "string" },
  language: { type: "string" },
  languages: { type: "string" },
  address: { type: "string", format: "uri" },
  addresses: { type: "string" },
  instant: { type: "datetime" },
  day: { type: "date" },
  date_words: { type: "string" },
  date_edtf: { type: "string" },
  date_earliest: { type: "date" },
  date_latest: { type: "date" },
};

/** The schema of an exported table, from the dictionary of its columns. */
export function tableSchema(lines: readonly DictionaryLine[]): TableSchema {
  return {
    $schema: PROFILE,
    fields: lines.map(({ column, type, description, values }) => ({
      name: column,
      ...types[type],
      description,
      ...(type === "code" && values.length > 0 ? { constraints: { enum: values } } : {}),
    })),
  };
}

/** The schema of a small table, from the names of its columns and their types. */
export function plainSchema(columns: Readonly<Record<string, "string" | "integer">>): TableSchema {
  return { $schema: PROFILE, fields: Object.entries(columns).map(([name, type]) => ({ name, type })) };
}
