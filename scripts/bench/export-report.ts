import type { Machine } from "./figures";
import type { ExportFigure } from "./measure-export";
import { bytes, machineLines, whole } from "./report";

/** Everything that a run of the export bench measures. */
export interface ExportFigures {
  measuredAt: string;
  machine: Machine;
  sizes: { entries: number; testimonies: number; records: number; databaseBytes: number };
  exports: readonly ExportFigure[];
}

const HEADINGS = ["export", "rows", "size", "seconds", "rows/s", "entries/s", "first byte s", "idle", "peak above idle"];

/** The figures as a person reads them. */
export function exportReportOf({ measuredAt, machine, sizes, exports }: ExportFigures): string {
  return [
    `Measured at ${measuredAt}`,
    ...machineLines(machine),
    `Size      ${whole(sizes.entries)} entries, ${whole(sizes.records)} records in all; database ${bytes(sizes.databaseBytes)}`,
    "",
    exportTable(exports, sizes.entries),
  ].join("\n");
}

/** A line for each export of so many entries. */
export function exportTable(exports: readonly ExportFigure[], entries: number): string {
  const lines = exports.map((one) => [
    `${one.shape}, ${one.format}`,
    one.rows === null ? "" : whole(one.rows),
    bytes(one.bytes),
    one.seconds.toFixed(1),
    one.rows === null ? "" : whole(Math.round(one.rows / one.seconds)),
    whole(Math.round(entries / one.seconds)),
    one.firstByteSeconds.toFixed(2),
    bytes(one.memoryBytes.idle),
    bytes(one.memoryBytes.peak - one.memoryBytes.idle),
  ]);
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const write = (cells: readonly string[]) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd();
  return [write(HEADINGS), write(widths.map((width) => "-".repeat(width))), ...lines.map(write)].join("\n");
}
