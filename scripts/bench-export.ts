import { InvalidInput } from "@/lib/errors";
import { shapeCodes } from "@/lib/exports/data-dictionary";
import { formatCodes } from "@/lib/exports/export-formats";
import { countSizes } from "./bench/bench-database";
import { exportReportOf } from "./bench/export-report";
import type { ExportFigures } from "./bench/export-report";
import { describeMachine } from "./bench/machine";
import { measureExports } from "./bench/measure-export";
import { runBench } from "./bench/run-bench";

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
  const [machine, sizes] = [await describeMachine(), await countSizes(null)];
  const exports = await measureExports(url, wanted);
  return { measuredAt: new Date().toISOString(), machine, sizes, exports };
}
