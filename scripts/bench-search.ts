import { env } from "@/lib/env";
import type { SearchEngine } from "@/lib/search/search-engine";
import { countSizes } from "./bench/bench-database";
import type { BenchDatabase } from "./bench/bench-database";
import { measure, measureAtOneAndTen } from "./bench/load";
import { describeMachine } from "./bench/machine";
import { halves } from "./bench/page-loads";
import { runBench, say } from "./bench/run-bench";
import { buildIndex, enginesToMeasure } from "./bench/search-index";
import type { BuiltIndex } from "./bench/search-index";
import { searchLoads } from "./bench/search-loads";
import { searchReportOf } from "./bench/search-report";
import type { SearchFigures } from "./bench/search-report";
import { startSite } from "./bench/site-process";
import { measureVisibleLag } from "./bench/visible-lag";

/** Addresses of each kind; half of them are asked over one connection and half over ten. */
const ADDRESSES = 500;
/** Asked first: a server compiles what it does over and over, and then does it so for the rest of its life. */
const WARMING = 100;
const PUBLICATIONS = 5;

/** `npm run bench:search -- --entries N [--engine NAME] [--json OUT] [--keep]` measures the search of the production build on N generated entries. */
await runBench({
  command: "bench:search",
  own: { usage: "[--engine postgres|meilisearch]", options: { engine: { type: "string", default: "postgres" } } },
  measure: (database, { engine }) => takeFigures(database, enginesToMeasure(String(engine))),
  reportOf: searchReportOf,
});

async function takeFigures(database: BenchDatabase, engines: readonly SearchEngine[]): Promise<SearchFigures> {
  const machine = await describeMachine();
  const indexes: BuiltIndex[] = [];
  for (const engine of engines) {
    say(`Building the ${engine.name} index …`);
    indexes.push(await buildIndex(engine, say));
  }
  const sizes = await countSizes(null);
  const name = engines[0]?.name ?? "postgres";
  const site = await startSite(database.url, { MEILISEARCH_URL: name === "meilisearch" ? (env.MEILISEARCH_URL ?? "") : "" });
  try {
    const begun = performance.now();
    await fetch(`${site.origin}/en/entries`).then((response) => response.text());
    const firstListSeconds = (performance.now() - begun) / 1000;
    const atStart = await site.memoryBytes();
    const questions = await askAll(site.origin, sizes.entries);
    say("Measuring: from publication to the first reader who finds it …");
    const visibleAfter = await measureVisibleLag(site.origin, database.home, PUBLICATIONS);
    const siteMemoryBytes = { atStart, atEnd: await site.memoryBytes() };
    return { measuredAt: new Date().toISOString(), machine, engine: name, sizes, indexes, visibleAfter, firstListSeconds, questions, siteMemoryBytes };
  } finally {
    await site.stop();
  }
}

async function askAll(origin: string, entries: number): Promise<SearchFigures["questions"]> {
  const loads = (await searchLoads(entries, ADDRESSES)).map(({ kind, paths }) => ({ kind, warming: paths.slice(0, WARMING), paths: paths.slice(WARMING) }));
  await measure("warming", { origin, connections: 1, load: { once: loads.flatMap(({ warming }) => warming) } });
  const found: SearchFigures["questions"] = [];
  for (const { kind, paths } of loads) {
    say(`Measuring: ${kind} …`);
    const [atOne, atTen] = halves(paths);
    found.push(...(await measureAtOneAndTen(kind, origin, [{ once: atOne }, { once: atTen }])));
  }
  return found;
}
