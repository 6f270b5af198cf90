import type { Figures, FirstVisit, Machine, PageFigures, Throughput } from "./figures";

/** The figures as a person reads them. */
export function reportOf(figures: Figures): string {
  const { sizes, siteMemoryBytes: memory } = figures;
  return [
    `Measured at ${figures.measuredAt}`,
    ...machineLines(figures.machine),
    `Size      ${whole(sizes.entries)} entries, ${whole(sizes.testimonies)} testimonies, ${whole(sizes.records)} records in all; database ${bytes(sizes.databaseBytes)}`,
    `Import    ${throughput(figures.importing)}`,
    `Publish   ${throughput(figures.publishing)}`,
    `Memory    site ${bytes(memory.atStart)} at the start, ${bytes(memory.atEnd)} at the end`,
    `Visit     ${visit(figures.firstVisit)}`,
    "",
    pageTable(figures.pages),
  ].join("\n");
}

/** What the figures were measured on. */
export function machineLines(machine: Machine): string[] {
  return [
    `Machine   ${machine.processor}, ${machine.cores} cores, ${bytes(machine.memoryBytes)} memory, ${machine.system}; load before: ${machine.loadBefore.toFixed(2)}`,
    `Software  Node ${machine.node}, PostgreSQL ${machine.postgres}`,
  ];
}

function throughput(done: Throughput | null): string {
  if (done === null) return "not measured: the database was kept from an earlier run";
  return `${done.seconds.toFixed(1)} s for ${whole(done.records)} records: ${(done.entries / done.seconds).toFixed(0)} entries/s`;
}

function visit(first: FirstVisit | null): string {
  if (first === null) return "not measured: there is no browser";
  const { html, css, js, fonts, other, requests } = first;
  const weight = bytes(html + css + js + other);
  return `${weight} without fonts (HTML ${bytes(html)}, CSS ${bytes(css)}, JS ${bytes(js)}, other ${bytes(other)}), fonts ${bytes(fonts)}, ${requests} requests`;
}

const HEADINGS = ["page", "connections", "requests", "per second", "p50 ms", "p95 ms", "p99 ms", "slowest ms", "failures"];

/** Pages and their latencies in columns. */
export function pageTable(pages: readonly PageFigures[]): string {
  const rows = pages.map(({ page, connections, requests, perSecond, p50, p95, p99, slowest, failures }) => [
    page,
    String(connections),
    whole(requests),
    perSecond.toFixed(perSecond < 100 ? 1 : 0),
    ...[p50, p95, p99, slowest].map((milliseconds) => milliseconds.toFixed(1)),
    String(failures),
  ]);
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd();
  return [line(HEADINGS), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** A number with its thousands apart. */
export function whole(number: number): string {
  return number.toLocaleString("en");
}

/** A size in the unit that suits it. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} kB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(0)} MB` : `${(count / 1e9).toFixed(1)} GB`;
}
