import { systemCurator } from "@/lib/auth/system-curator";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { InvalidInput } from "@/lib/errors";
import { importDataset } from "@/lib/imports/dataset/import-dataset";
import { prepareDatabase } from "./prepare-database";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run import-dataset -- records.jsonl.gz";
const TELL_EVERY_MS = 1_000;
const count = (number: number) => number.toLocaleString("en");

/** `npm run import-dataset` lets an empty installation show what a released data set holds, number for number. */
await runScript(async () => {
  const file = readOptions(USAGE, { allowPositionals: true, options: {} } as const, ({ positionals: [given, ...more] }) => {
    if (given === undefined || more.length > 0) throw new InvalidInput("One file is needed.");
    return given;
  });
  const database = await connectDatabase();
  try {
    await prepareDatabase(database.url, (line) => console.error(line));
    const { restored, unchanged } = await importDataset(await systemCurator(`import of ${file}`), file, progressTeller());
    console.log(`${count(restored)} records are restored, ${count(unchanged)} were here already. The site builds its search index when it starts, or: npm run rebuild-index`);
  } finally {
    await closeClient();
    await database.release();
  }
});

function progressTeller(): (step: string, done: number) => void {
  let toldAt = Date.now();
  return (step, done) => {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    console.error(`${step}: ${count(done)} records`);
  };
}
