import { randomBytes } from "node:crypto";
import { countSizes } from "./bench/bench-database";
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
import { runBench, say } from "./bench/run-bench";
import { startSite } from "./bench/site-process";

/** Requests of each kind; the first of them only warm the server. */
const REQUESTS = 120;
const WARMING = 20;
const PUBLICATIONS = 40;

/** `npm run bench:desk -- --entries N [--json OUT] [--keep]` measures the pages of the desk on N generated entries, for one person at work. */
await runBench({ command: "bench:desk", measure: takeFigures, reportOf: deskReportOf });

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
