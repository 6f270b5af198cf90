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
  const asked = { format: onlyOne(format) ?? defaultExport.format, shape: onlyOne(shape) ?? defaultExport.shape };
  if (!isFormat(asked.format) || !isShape(asked.shape)) return { choice: null, rest };
  // In a form a shape is always chosen, also for a format that comes in one alone.
  return { choice: { format: asked.format, shape: exportFormats[asked.format].only ?? asked.shape }, rest };
}

/** What was asked for once, however often it was repeated. */
function onlyOne(value: QueryParams[string]): string | null {
  const values = new Set(value === undefined ? [] : [value].flat());
  return values.size === 0 ? null : [...values].join();
}

function isFormat(text: string): text is ExportFormatCode {
  return Object.hasOwn(exportFormats, text);
}

function isShape(text: string): text is ExportShapeCode {
  return Object.hasOwn(exportShapes, text);
}
