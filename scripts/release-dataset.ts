import path from "node:path";
import { systemCurator } from "@/lib/auth/system-curator";
import { releaseDataset } from "@/lib/datasets/release-dataset";
import type { ReleaseOutcome } from "@/lib/datasets/release-dataset";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { readOneMoment } from "@/lib/db/lookups";
import { env } from "@/lib/env";
import { InvalidInput } from "@/lib/errors";
import { builtInDictionaryWords } from "@/lib/i18n/dictionary-words";
import { recordRelease } from "@/lib/publication/commands/record-release";
import { prepareDatabase } from "./prepare-database";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run release-dataset [-- --out DIR]";
const TELL_EVERY_MS = 1_000;
const count = (number: number) => number.toLocaleString("en");

/** `npm run release-dataset` freezes everything public as a package that the site hands out; with `--out` it only writes one. */
await runScript(async () => {
  const { out } = readOptions(USAGE, { options: { out: { type: "string" } } } as const, ({ values }) => values);
  const { SITE_URL: siteUrl } = env;
  if (siteUrl === undefined) throw new InvalidInput("Set SITE_URL to the public address of the site: a package holds permanent addresses, and it is for ever.");
  const database = await connectDatabase();
  try {
    await prepareDatabase(database.url, (line) => console.error(line));
    const curator = await systemCurator("release of a data set");
    tell(await releaseDataset({
      siteUrl,
      words: builtInDictionaryWords("en"),
      ...(out === undefined ? {} : { out: path.resolve(out) }),
      atOneMoment: readOneMoment,
      record: (release) => recordRelease(curator, release),
      onProgress: progressTeller(),
    }));
  } finally {
    await closeClient();
    await database.release();
  }
});

function tell(outcome: ReleaseOutcome): void {
  if (!outcome.made) return console.log(`Nothing that readers can see has changed since ${outcome.name}, so that there is no new release.`);
  const { name, folder, manifest } = outcome;
  const records = Object.values(manifest.readable).reduce((sum, one) => sum + one, 0);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${name}: ${count(records)} records with ${count(manifest.versions)} versions, ${count(Math.ceil(bytes / 1000))} kB in ${folder}`);
}

function progressTeller(): (file: string, done: number) => void {
  let toldAt = 0;
  let current = "";
  return (file, done) => {
    if (file === current && Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    current = file;
    console.error(done === 0 ? `${file} …` : `${file}: ${count(done)} records`);
  };
}
