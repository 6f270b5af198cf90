import { writeFileSync } from "node:fs";
import type { ParseArgsConfig } from "node:util";
import { buildSite } from "../bootstrap/build-step.mjs";
import { readOptions } from "../read-options";
import { runScript } from "../run-script";
import { openBenchDatabase } from "./bench-database";
import type { BenchDatabase } from "./bench-database";
import { readWholeNumber } from "./whole-number";

/** One of the benches: what it is called with beside the number of entries, how it measures, and how it reports. */
export interface Bench<Figures> {
  /** As in package.json. */
  command: string;
  /** Options of its own, and how they are written. */
  own?: { usage: string; options: NonNullable<ParseArgsConfig["options"]> };
  /** Also gets what the options were given. */
  measure: (database: BenchDatabase, values: Readonly<Record<string, unknown>>) => Promise<Figures>;
  reportOf: (figures: Figures) => string;
}

const OPTIONS = { entries: { type: "string" }, json: { type: "string" }, keep: { type: "boolean", default: false } } as const;

/** Tells whoever waits what is being done, beside the report that goes to standard output. */
export const say = (line: string): void => console.error(line);

/** Builds the site, opens the bench's database of that size, measures, prints the report and writes it where `--json` says; closes the database however it ends. */
export function runBench<Figures>({ command, own, measure, reportOf }: Bench<Figures>): Promise<never> {
  return runScript(async () => {
    const usage = ["npm run", command, "-- --entries N", own?.usage, "[--json OUT] [--keep]"].filter(Boolean).join(" ");
    const { entries, json, keep, values } = readOptions(usage, { options: { ...own?.options, ...OPTIONS } }, (parsed) => {
      const given = parsed.values as { entries?: string; json?: string; keep?: boolean };
      return { ...given, keep: given.keep === true, entries: readWholeNumber("--entries", given.entries, 1_000_000), values: parsed.values };
    });
    await buildSite();
    const database = await openBenchDatabase(entries, say);
    const stop = () => void database.close(keep).finally(() => process.exit(130));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    try {
      const figures = await measure(database, values);
      console.log(reportOf(figures));
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
    } finally {
      await database.close(keep);
    }
  });
}
