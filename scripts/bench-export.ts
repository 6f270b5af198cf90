import { InvalidInput } from "@/lib/errors";
import { shapeCodes } from "@/lib/exports/data-dictionary";
import { formatCodes } from "@/lib/exports/export-formats";
import { countSizes } from "./bench/bench-database";
import { exportReportOf } from "./bench/export-report";
import type { ExportFigures } from "./bench/export-report";
import { describeMachine } from "./bench/machine";
import { measureExport } from "./bench/measure-export";
import { runBench, say } from "./bench/run-bench";
import { startSite } from "./bench/site-process";

/** `npm run bench:export -- --entries N [--only flat,csv …] [--json OUT] [--keep]` measures the exports of the production build on N generated entries: rows a second, and memory. */
await runBench({
  command: "bench:export",
  own: { usage: "[--only SHAPE,FORMAT …]", options: { only: { type: "string", multiple: true } } },
  measure: ({ url }, { only }) => takeFigures(url, only === undefined ? null : new Set(only as string[])),
  reportOf: exportReportOf,
});

/** Measures the exports of these shapes and formats; all of them where none are named. */
async function takeFigures(url: string, only: ReadonlySet<string> | null): Promise<ExportFigures> {
  const every = shapeCodes.flatMap((shape) => formatCodes.map((format) => ({ shape, format })));
  const wanted = every.filter(({ shape, format }) => only?.has(`${shape},${format}`) ?? true);
  if (wanted.length < (only?.size ?? 0)) throw new InvalidInput(`--only takes a shape (${shapeCodes.join(", ")}) and a format (${formatCodes.join(", ")}), such as flat,csv.`);
  const machine = await describeMachine();
  const sizes = await countSizes(null);
  const exports: ExportFigures["exports"] = [];
  for (const { shape, format } of wanted) {
    // Each in a server of its own: what one export leaves behind is no business of the next.
    const site = await startSite(url);
    try {
      say(`Measuring: ${shape}, ${format} …`);
      exports.push({ shape, format, ...(await measureExport(site, shape, format)) });
    } finally {
      await site.stop();
    }
  }
  return { measuredAt: new Date().toISOString(), machine, sizes, exports };
}
