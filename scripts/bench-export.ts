import { writeFileSync } from "node:fs";
import { shapeCodes } from "@/lib/exports/data-dictionary";
import { formatCodes } from "@/lib/exports/export-formats";
import { countSizes, openBenchDatabase } from "./bench/bench-database";
import { exportReportOf } from "./bench/export-report";
import type { ExportFigures } from "./bench/export-report";
import { describeMachine } from "./bench/machine";
import { measureExport } from "./bench/measure-export";
import { startSite } from "./bench/site-process";
import { readWholeNumber } from "./bench/whole-number";
import { buildSite } from "./bootstrap/build-step.mjs";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run bench:export -- --entries N [--json OUT] [--keep]";
const OPTIONS = { options: { entries: { type: "string" }, json: { type: "string" }, keep: { type: "boolean", default: false } } } as const;
const say = (line: string) => console.error(line);

/** `npm run bench:export -- --entries N [--json OUT] [--keep]` measures the exports of the production build on N generated entries: rows a second, and memory. */
await runScript(async () => {
  const { entries, json, keep } = readOptions(USAGE, OPTIONS, ({ values }) => ({ ...values, entries: readWholeNumber("--entries", values.entries, 1_000_000) }));
  await buildSite();
  const database = await openBenchDatabase(entries, say);
  const stop = () => void database.close(keep).finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    const figures = await takeFigures(database.url);
    console.log(exportReportOf(figures));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await database.close(keep);
  }
});

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
