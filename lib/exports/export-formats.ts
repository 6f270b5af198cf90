import { csvOf } from "./csv";
import type { ExportTable } from "./export-table";
import { jsonLinesOf, jsonOf } from "./json";
import { xlsxOf } from "./xlsx";

interface ExportFormat {
  extension: string;
  mediaType: string;
  write: (table: ExportTable) => AsyncGenerator<string | Uint8Array>;
}

/** The formats of an export. A format that is not in this table does not exist. */
export const exportFormats = {
  csv: { extension: "csv", mediaType: "text/csv; charset=utf-8", write: csvOf },
  xlsx: { extension: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsxOf },
  jsonl: { extension: "jsonl", mediaType: "application/jsonl; charset=utf-8", write: jsonLinesOf },
  json: { extension: "json", mediaType: "application/json; charset=utf-8", write: jsonOf },
} as const satisfies Record<string, ExportFormat>;

/** The code of a format. */
export type ExportFormatCode = keyof typeof exportFormats;

/** The formats in the order in which they are offered. */
export const formatCodes = Object.keys(exportFormats) as ExportFormatCode[];
