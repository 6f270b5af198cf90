import { writeFileSync } from "node:fs";
import { closeClient } from "@/lib/db/client";
import { useDatabase } from "@/lib/db/database-url";
import { migrateDatabase } from "@/lib/db/migrate";
import { startScratchServer, withScratchDatabase } from "@/lib/db/scratch-database";
import { InvalidInput } from "@/lib/errors";
import { askNames } from "./evaluation/ask-names";
import { judge } from "./evaluation/judge-names";
import type { Evaluation } from "./evaluation/judge-names";
import { loadNames } from "./evaluation/load-names";
import { readNameSet } from "./evaluation/name-set";
import { engineNames, withScratchIndex } from "./evaluation/scratch-index";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run evaluate-names -- --set FILE [--engine postgres|meilisearch] [--json OUT] [--misses]";
const OPTIONS = {
  options: { set: { type: "string" }, engine: { type: "string", default: "postgres" }, json: { type: "string" }, misses: { type: "boolean", default: false } },
} as const;

/** `npm run evaluate-names` looks for the names of a file with the search of the site and says how many it finds. */
await runScript(async () => {
  const { file, engine, json, misses } = readOptions(USAGE, OPTIONS, ({ values: { set: given, engine: named, ...others } }) => {
    if (given === undefined) throw new InvalidInput("--set is missing.");
    const found = engineNames.find((name) => name === named);
    if (found === undefined) throw new InvalidInput(`There is no engine ${named}.`);
    return { ...others, file: given, engine: found };
  });
  const set = readNameSet(file);
  const evaluation = await withScratchDatabase(await startScratchServer(), async (url) => {
    useDatabase(url);
    try {
      await migrateDatabase(url);
      const numbers = await loadNames(set.records);
      const judged = await withScratchIndex(engine, () => askNames(set.queries, numbers, misses ? (line) => console.log(line) : null));
      return judge(engine, set.records.length, judged);
    } finally {
      await closeClient();
    }
  });
  print(evaluation);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(evaluation, null, 2)}\n`);
});

function print({ engine, records, overall, byType, absent, latencyMs }: Evaluation): void {
  const row = (cells: readonly (string | number)[]) => `${String(cells[0]).padEnd(22)}${cells.slice(1).map((cell) => String(cell).padStart(10)).join("")}`;
  const share = (value: number) => value.toFixed(3);
  const line = (name: string, { n, recallAt1, recallAt5, recallAt10, mrr }: Evaluation["overall"]) =>
    row([name, n, share(recallAt1), share(recallAt5), share(recallAt10), share(mrr)]);
  console.log(`${engine}, ${records} records`);
  console.log(row(["type", "n", "recall@1", "recall@5", "recall@10", "MRR"]));
  for (const [type, recall] of Object.entries(byType)) console.log(line(type, recall));
  console.log(line("overall", overall));
  console.log(`absent: ${absent.n} queries, ${share(absent.strong)} of them with a result marked as a strong match`);
  console.log(`latency: p50 ${latencyMs.p50.toFixed(1)} ms, p95 ${latencyMs.p95.toFixed(1)} ms`);
}
