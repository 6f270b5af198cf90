import type { QueryParams } from "@/lib/publication/page-param";
import { exportFormats } from "./export-formats";
import type { ExportFormatCode } from "./export-formats";
import { exportShapes } from "./export-shapes";
import type { ExportShapeCode } from "./export-shapes";

/** What is offered first. */
export const defaultExport = { format: "csv", shape: "flat" } as const satisfies ExportChoice;

/** In what format and shape somebody wants an export. */
export interface ExportChoice {
  format: ExportFormatCode;
  shape: ExportShapeCode;
}

/** The choice in an address, which is null where it means nothing, and the parameters of the list without it. */
export function takeExportParams(params: QueryParams): { choice: ExportChoice | null; rest: QueryParams } {
  const { format, shape, ...rest } = params;
  const asked = { format: format ?? defaultExport.format, shape: shape ?? defaultExport.shape };
  return { choice: isFormat(asked.format) && isShape(asked.shape) ? { format: asked.format, shape: asked.shape } : null, rest };
}

function isFormat(text: unknown): text is ExportFormatCode {
  return typeof text === "string" && Object.hasOwn(exportFormats, text);
}

function isShape(text: unknown): text is ExportShapeCode {
  return typeof text === "string" && Object.hasOwn(exportShapes, text);
}
