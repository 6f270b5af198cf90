import type { Latency } from "./percentile";

/** What the figures were measured on. */
export interface Machine {
  processor: string;
  cores: number;
  memoryBytes: number;
  /** Processes that wanted to run before the bench began, averaged over a minute: figures from a busy machine are worth less. */
  loadBefore: number;
  node: string;
  postgres: string;
  system: string;
}

/** How long something took for so many records. */
export interface Throughput {
  records: number;
  entries: number;
  seconds: number;
}

/** How one kind of page did under one number of connections. */
export interface PageFigures extends Latency {
  page: string;
  connections: number;
  requests: number;
  perSecond: number;
  /** Answers that were not 200, errors and time-outs. */
  failures: number;
}

/** Bytes that went over the line for a browser's first visit to an entry. */
export interface FirstVisit {
  html: number;
  css: number;
  js: number;
  fonts: number;
  other: number;
  requests: number;
}

/** Everything that a run of the bench measures. */
export interface Figures {
  measuredAt: string;
  machine: Machine;
  sizes: { entries: number; testimonies: number; records: number; fileBytes: number | null; databaseBytes: number };
  /** Null where the database was kept from an earlier run. */
  importing: Throughput | null;
  publishing: Throughput | null;
  pages: PageFigures[];
  /** Null where there is no browser. */
  firstVisit: FirstVisit | null;
  siteMemoryBytes: { atStart: number; atEnd: number };
}
