import type { Machine, PageFigures } from "./figures";
import type { Latency } from "./percentile";
import { bytes, machineLines, pageTable, whole } from "./report";
import type { BuiltIndex } from "./search-index";

/** Everything that a run of the search bench measures. */
export interface SearchFigures {
  measuredAt: string;
  machine: Machine;
  engine: string;
  sizes: { entries: number; testimonies: number; records: number; databaseBytes: number };
  indexes: BuiltIndex[];
  /** Milliseconds from the end of a publication until a reader finds it. */
  visibleAfter: Latency;
  /** From the start of the site until its first list of entries is there: they are read into memory. */
  firstListSeconds: number;
  questions: PageFigures[];
  siteMemoryBytes: { atStart: number; atEnd: number };
}

/** The figures as a person reads them. */
export function searchReportOf(figures: SearchFigures): string {
  const { machine, sizes, indexes, visibleAfter, siteMemoryBytes: memory } = figures;
  return [
    `Measured at ${figures.measuredAt}, engine ${figures.engine}`,
    ...machineLines(machine),
    `Size      ${whole(sizes.entries)} entries, ${whole(sizes.testimonies)} testimonies, ${whole(sizes.records)} records in all; database ${bytes(sizes.databaseBytes)}`,
    ...indexes.map((index) => `Index     ${index.engine}: ${bytes(index.bytes)}, ${whole(index.records)} records built in ${index.seconds.toFixed(1)} s`),
    `Visible   p50 ${(visibleAfter.p50 / 1000).toFixed(2)} s, slowest ${(visibleAfter.slowest / 1000).toFixed(2)} s after publication`,
    `Memory    site ${bytes(memory.atStart)} at the start, ${bytes(memory.atEnd)} at the end; first list after ${figures.firstListSeconds.toFixed(1)} s`,
    "",
    pageTable(figures.questions),
  ].join("\n");
}
