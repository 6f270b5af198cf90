import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import { apiLoads } from "./bench/api-loads";
import { countSizes } from "./bench/bench-database";
import type { BenchDatabase } from "./bench/bench-database";
import type { Machine, PageFigures } from "./bench/figures";
import { exportTable } from "./bench/export-report";
import { measure, measureAtOneAndTen } from "./bench/load";
import { describeMachine } from "./bench/machine";
import { measureExports } from "./bench/measure-export";
import type { ExportFigure } from "./bench/measure-export";
import { bytes, machineLines, pageTable, whole } from "./bench/report";
import { runBench, say } from "./bench/run-bench";
import { buildIndex } from "./bench/search-index";
import { startSite } from "./bench/site-process";

/** A server compiles what it does over and over: the first answers also pay for that. */
const WARMING = 300;

/** The exports that programs ask for most; `bench:export` measures all of them. */
const EXPORTS = [{ shape: "flat", format: "csv" }, { shape: "claims", format: "csv" }] as const;

/** What a run measures. */
interface ApiFigures {
  measuredAt: string;
  machine: Machine;
  sizes: Awaited<ReturnType<typeof countSizes>>;
  questions: PageFigures[];
  exports: ExportFigure[];
  siteMemoryBytes: { atStart: number; atEnd: number };
}

/** `npm run bench:api -- --entries N [--json OUT] [--keep]` measures the interface for programs of the production build on N generated entries, and how fast exports come out of it. */
await runBench({ command: "bench:api", measure: takeFigures, reportOf: reportOf });

async function takeFigures(database: BenchDatabase): Promise<ApiFigures> {
  const figures = await askQuestions(database);
  return { ...figures, exports: await measureExports(database.url, EXPORTS) };
}

async function askQuestions(database: BenchDatabase): Promise<Omit<ApiFigures, "exports">> {
  const machine = await describeMachine();
  say("Building the index …");
  await buildIndex(postgresEngine, say);
  const sizes = await countSizes(null);
  // The limit is for networks, and everything here comes from one.
  const site = await startSite(database.url, { MEILISEARCH_URL: "", API_REQUESTS_PER_MINUTE: "0" });
  try {
    const atStart = await site.memoryBytes();
    const questions: PageFigures[] = [];
    const loads = await apiLoads(site.origin, sizes.entries);
    const warming = Array.from({ length: WARMING }, (_, index) => `/api/v1/entries?limit=5&sort=number&tier=${1 + (index % 3)}&from=${1900 + index}`);
    await measure("warming", { origin: site.origin, connections: 1, load: { once: warming } });
    for (const { question, loads: pair } of loads) {
      say(`Measuring: ${question} …`);
      questions.push(...(await measureAtOneAndTen(question, site.origin, pair)));
    }
    return { measuredAt: new Date().toISOString(), machine, sizes, questions, siteMemoryBytes: { atStart, atEnd: await site.memoryBytes() } };
  } finally {
    await site.stop();
  }
}

function reportOf({ measuredAt, machine, sizes, questions, exports, siteMemoryBytes: memory }: ApiFigures): string {
  return [
    `Measured at ${measuredAt}`,
    ...machineLines(machine),
    `Size      ${whole(sizes.entries)} entries, ${whole(sizes.records)} records in all; database ${bytes(sizes.databaseBytes)}`,
    `Memory    site ${bytes(memory.atStart)} at the start, ${bytes(memory.atEnd)} at the end`,
    "",
    pageTable(questions),
    "",
    exportTable(exports, sizes.entries),
  ].join("\n");
}
