import type { UncertainDate } from "@/lib/edtf-dates";

/** What a cell of an export can hold; a list has several values. */
export type Cell = string | number | boolean | null | readonly (string | number)[];

/** What the cells of a column hold. */
export type ColumnType =
  | "text" | "texts" | "number" | "numbers" | "boolean" | "code" | "codes" | "language" | "languages" | "address" | "addresses" | "instant" | "day"
  | "date_words" | "date_edtf" | "date_earliest" | "date_latest";

/** A column of an export, by its code. `of` is the date that it is a part of, `values` are the codes that it may hold. */
export interface ExportColumn {
  readonly type: ColumnType;
  readonly of?: string;
  readonly values?: readonly string[];
}

/** The columns of a shape, in their order. */
export type ExportColumns = Readonly<Record<string, ExportColumn>>;

/** A column that holds one code of a table. */
export function code(table: Readonly<Record<string, unknown>> | readonly string[]): ExportColumn {
  return { type: "code", values: codesIn(table) };
}

/** A column that holds several codes of a table. */
export function codes(table: Readonly<Record<string, unknown>> | readonly string[]): ExportColumn {
  return { type: "codes", values: codesIn(table) };
}

function codesIn(table: Readonly<Record<string, unknown>> | readonly string[]): readonly string[] {
  return Array.isArray(table) ? (table as readonly string[]) : Object.keys(table);
}

const PARTS = ["words", "edtf", "earliest", "latest"] as const;

/** The names of the columns of an uncertain date. */
type DateCode<Of extends string> = `${Of}_${(typeof PARTS)[number]}`;

/** The four columns of an uncertain date: as it was said, as EDTF, and the first and last day that it can mean. */
export function dateColumns<const Of extends string>(of: Of): Record<DateCode<Of>, ExportColumn> {
  const columns = PARTS.map((part): [string, ExportColumn] => [`${of}_${part}`, { type: `date_${part}`, of }]);
  return Object.fromEntries(columns) as Record<DateCode<Of>, ExportColumn>;
}

/** The cells of these columns. */
export function dateCells<const Of extends string>(of: Of, date: UncertainDate | null): Record<DateCode<Of>, string | null> {
  const { words = null, edtf = null, earliest = null, latest = null } = date ?? {};
  return { [`${of}_words`]: words, [`${of}_edtf`]: edtf, [`${of}_earliest`]: earliest, [`${of}_latest`]: latest } as Record<DateCode<Of>, string | null>;
}
