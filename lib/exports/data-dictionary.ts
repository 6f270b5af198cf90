import { csvLine } from "./csv";
import type { ColumnType } from "./export-column";
import { exportShapes } from "./export-shapes";
import type { ExportShapeCode } from "./export-shapes";

/** One column of an export as people are told of it. */
export interface DictionaryLine {
  shape: ExportShapeCode;
  column: string;
  type: ColumnType;
  description: string;
  /** The codes that it may hold; none where it holds no codes. */
  values: readonly string[];
}

/** What the dictionary says comes from the message files, by the key of the column, of its date and of the part of the date. */
export interface DictionaryWords {
  column: (key: string) => string;
  date: (key: string) => string;
  part: (type: string) => string;
}

/** Every column of every shape, in the order of the files. */
export function dataDictionary(words: DictionaryWords, shapes: readonly ExportShapeCode[] = shapeCodes): DictionaryLine[] {
  return shapes.flatMap((shape) =>
    Object.entries(exportShapes[shape].columns).map(([column, { type, of, values }]) => ({
      shape,
      column,
      type,
      description: of === undefined ? words.column(column) : `${words.date(of)}: ${words.part(type)}`,
      values: values ?? [],
    })),
  );
}

/** The dictionary as a file. */
export function dictionaryCsv(lines: readonly DictionaryLine[]): string {
  const rows = lines.map(({ shape, column, type, description, values }) => csvLine([shape, column, type, description, values]));
  return `\uFEFF${csvLine(["shape", "column", "type", "description", "values"])}${rows.join("")}`;
}

/** The shapes in the order in which they are offered. */
export const shapeCodes = Object.keys(exportShapes) as ExportShapeCode[];
