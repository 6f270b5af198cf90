import { environmentWith } from "@/lib/env";
import { countSizes } from "./bench/bench-database";
import type { BenchDatabase } from "./bench/bench-database";
import type { Figures } from "./bench/figures";
import { weighFirstVisit } from "./bench/first-visit";
import { describeMachine } from "./bench/machine";
import { measurePages } from "./bench/measure-pages";
import { entryPaths } from "./bench/page-loads";
import { reportOf } from "./bench/report";
import { runBench, say } from "./bench/run-bench";
import { startSite } from "./bench/site-process";
import { findBrowser } from "./bootstrap/find-browser.mjs";

/** `npm run bench -- --entries N [--json OUT] [--keep]` measures the production build on N generated entries. */
await runBench({ command: "bench", measure: takeFigures, reportOf: reportOf });

async function takeFigures(database: BenchDatabase): Promise<Figures> {
  const machine = await describeMachine();
  const sizes = await countSizes(database.fill?.fileBytes ?? null);
  const site = await startSite(database.url);
  try {
    const atStart = await site.memoryBytes();
    const pages = await measurePages(site.origin, sizes.entries, say);
    const [entry = "/"] = entryPaths([1]);
    const firstVisit = findBrowser(environmentWith({})) === "" ? null : await weighFirstVisit(site.origin + entry);
    return {
      measuredAt: new Date().toISOString(),
      machine,
      sizes,
      importing: database.fill?.importing ?? null,
      publishing: database.fill?.publishing ?? null,
      pages,
      firstVisit,
      siteMemoryBytes: { atStart, atEnd: await site.memoryBytes() },
    };
  } finally {
    await site.stop();
  }
}
