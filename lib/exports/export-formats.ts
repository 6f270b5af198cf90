import { csvOf } from "./csv";
import type { ExportTable } from "./export-table";
import type { ExportShapeCode } from "./export-shapes";
import { ftmLinesOf } from "./ftm/ftm-lines";
import { jsonLinesOf, jsonOf } from "./json";
import { xlsxOf } from "./xlsx";

interface ExportFormat {
  extension: string;
  mediaType: string;
  write: (table: ExportTable) => AsyncGenerator<string | Uint8Array>;
  /** The shape that it comes in, where it comes in no other. */
  only?: ExportShapeCode;
}

/** The formats of an export. A format that is not in this table does not exist. */
const formats = {
  csv: { extension: "csv", mediaType: "text/csv; charset=utf-8", write: csvOf },
  xlsx: { extension: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsxOf },
  jsonl: { extension: "jsonl", mediaType: "application/jsonl; charset=utf-8", write: jsonLinesOf },
  json: { extension: "json", mediaType: "application/json; charset=utf-8", write: jsonOf },
  ftm: { extension: "ftm.json", mediaType: "application/json+ftm; charset=utf-8", write: ftmLinesOf, only: "statements" },
} as const satisfies Record<string, ExportFormat>;

/** The code of a format. */
export type ExportFormatCode = keyof typeof formats;

/** What each format is. */
export const exportFormats: Readonly<Record<ExportFormatCode, ExportFormat>> = formats;

/** The formats in the order in which they are offered. */
export const formatCodes = Object.keys(exportFormats) as ExportFormatCode[];
