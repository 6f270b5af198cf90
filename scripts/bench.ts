import { writeFileSync } from "node:fs";
import { environmentWith } from "@/lib/env";
import { countSizes, openBenchDatabase } from "./bench/bench-database";
import type { BenchDatabase } from "./bench/bench-database";
import type { Figures } from "./bench/figures";
import { weighFirstVisit } from "./bench/first-visit";
import { describeMachine } from "./bench/machine";
import { measurePages } from "./bench/measure-pages";
import { entryPaths } from "./bench/page-loads";
import { reportOf } from "./bench/report";
import { startSite } from "./bench/site-process";
import { readWholeNumber } from "./bench/whole-number";
import { buildSite } from "./bootstrap/build-step.mjs";
import { findBrowser } from "./bootstrap/find-browser.mjs";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run bench -- --entries N [--json OUT] [--keep]";
const OPTIONS = { options: { entries: { type: "string" }, json: { type: "string" }, keep: { type: "boolean", default: false } } } as const;
const say = (line: string) => console.error(line);

/** `npm run bench -- --entries N [--json OUT] [--keep]` measures the production build on N generated entries. */
await runScript(async () => {
  const { entries, json, keep } = readOptions(USAGE, OPTIONS, ({ values }) => ({ ...values, entries: readWholeNumber("--entries", values.entries, 1_000_000) }));
  await buildSite();
  const database = await openBenchDatabase(entries, say);
  const stop = () => void database.close(keep).finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    const figures = await takeFigures(database);
    console.log(reportOf(figures));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await database.close(keep);
  }
});

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
