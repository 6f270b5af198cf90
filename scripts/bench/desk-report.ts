import type { Machine, PageFigures } from "./figures";
import type { Latency } from "./percentile";
import { bytes, machineLines, pageTable, whole } from "./report";

/** Everything that a run of the desk's bench measures. */
export interface DeskFigures {
  measuredAt: string;
  machine: Machine;
  sizes: { entries: number; testimonies: number; records: number; databaseBytes: number };
  pages: PageFigures[];
  /** Milliseconds that the publication of one entry takes. */
  publishing: Latency;
  /** The person with the most on file. */
  largest: { facts: number; relations: number };
}

/** The figures as a person reads them. */
export function deskReportOf({ measuredAt, machine, sizes, pages, publishing, largest }: DeskFigures): string {
  return [
    `Measured at ${measuredAt}, the desk as a reviewer sees it`,
    ...machineLines(machine),
    `Size      ${whole(sizes.entries)} entries, ${whole(sizes.testimonies)} testimonies, ${whole(sizes.records)} records in all; database ${bytes(sizes.databaseBytes)}`,
    `Publish   one entry: p50 ${publishing.p50.toFixed(0)} ms, p95 ${publishing.p95.toFixed(0)} ms, slowest ${publishing.slowest.toFixed(0)} ms`,
    `Largest   a person with ${whole(largest.facts)} facts and ${whole(largest.relations)} relations: the last line below`,
    "",
    pageTable(pages),
  ].join("\n");
}
