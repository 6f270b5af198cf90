import { shapeCodes } from "@/lib/exports/data-dictionary";
import { formatCodes } from "@/lib/exports/export-formats";
import { countSizes } from "./bench/bench-database";
import { exportReportOf } from "./bench/export-report";
import type { ExportFigures } from "./bench/export-report";
import { describeMachine } from "./bench/machine";
import { measureExport } from "./bench/measure-export";
import { runBench, say } from "./bench/run-bench";
import { startSite } from "./bench/site-process";

/** `npm run bench:export -- --entries N [--json OUT] [--keep]` measures the exports of the production build on N generated entries: rows a second, and memory. */
await runBench({ command: "bench:export", measure: ({ url }) => takeFigures(url), reportOf: exportReportOf });

async function takeFigures(url: string): Promise<ExportFigures> {
  const machine = await describeMachine();
  const sizes = await countSizes(null);
  const exports: ExportFigures["exports"] = [];
  for (const shape of shapeCodes) {
    for (const format of formatCodes) {
      // Each in a server of its own: what one export leaves behind is no business of the next.
      const site = await startSite(url);
      try {
        say(`Measuring: ${shape}, ${format} …`);
        exports.push({ shape, format, ...(await measureExport(site, shape, format)) });
      } finally {
        await site.stop();
      }
    }
  }
  return { measuredAt: new Date().toISOString(), machine, sizes, exports };
}
