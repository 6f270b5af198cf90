import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { countSizes, openBenchDatabase } from "./bench/bench-database";
import type { BenchDatabase } from "./bench/bench-database";
import { deskLoads } from "./bench/desk-loads";
import { measurePublishing } from "./bench/desk-publishing";
import { deskReportOf } from "./bench/desk-report";
import type { DeskFigures } from "./bench/desk-report";
import { openDeskSession } from "./bench/desk-session";
import { putLargePersonOnFile } from "./bench/large-person";
import { BENCH_LOCALE } from "./bench/list-paths";
import { measure } from "./bench/load";
import { describeMachine } from "./bench/machine";
import { startSite } from "./bench/site-process";
import { readWholeNumber } from "./bench/whole-number";
import { buildSite } from "./bootstrap/build-step.mjs";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

/** Requests of each kind; the first of them only warm the server. */
const REQUESTS = 120;
const WARMING = 20;
const PUBLICATIONS = 40;
const USAGE = "npm run bench:desk -- --entries N [--json OUT] [--keep]";
const OPTIONS = { options: { entries: { type: "string" }, json: { type: "string" }, keep: { type: "boolean", default: false } } } as const;
const say = (line: string) => console.error(line);

/** `npm run bench:desk -- --entries N [--json OUT] [--keep]` measures the pages of the desk on N generated entries, for one person at work. */
await runScript(async () => {
  const { entries, json, keep } = readOptions(USAGE, OPTIONS, ({ values }) => ({ ...values, entries: readWholeNumber("--entries", values.entries, 1_000_000) }));
  await buildSite();
  const database = await openBenchDatabase(entries, say);
  const stop = () => void database.close(keep).finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    const figures = await takeFigures(database);
    console.log(deskReportOf(figures));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await database.close(keep);
  }
});

async function takeFigures({ url, home }: BenchDatabase): Promise<DeskFigures> {
  const machine = await describeMachine();
  const { id, ...largest } = await putLargePersonOnFile(home);
  const sizes = await countSizes(null);
  const authSecret = randomBytes(32).toString("hex");
  const cookie = await openDeskSession(url, authSecret);
  const site = await startSite(url, { AUTH_SECRET: authSecret });
  try {
    const pages: DeskFigures["pages"] = [];
    const loads = [...(await deskLoads(REQUESTS)), { page: "person with the most on file", paths: Array.from({ length: REQUESTS / 4 }, () => `/${BENCH_LOCALE}/desk/persons/${id}`) }];
    for (const { page, paths } of loads) {
      say(`Measuring: ${page} …`);
      const job = (part: readonly string[]) => ({ origin: site.origin, connections: 1, headers: { cookie }, load: { once: part } });
      await measure("warming", job(paths.slice(0, WARMING)));
      pages.push(await measure(page, job(paths.slice(WARMING))));
    }
    say("Measuring: publication …");
    return { measuredAt: new Date().toISOString(), machine, sizes, pages, publishing: await measurePublishing(home, PUBLICATIONS), largest };
  } finally {
    await site.stop();
  }
}
