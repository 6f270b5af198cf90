import { systemCurator } from "@/lib/auth/system-curator";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { InvalidInput } from "@/lib/errors";
import { checkFile, importFile } from "@/lib/imports/import-file";
import { progressLines } from "@/lib/imports/progress-lines";
import { publishImported } from "@/lib/imports/publish-imported";
import { prepareDatabase } from "./prepare-database";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";

const USAGE = "npm run import -- FILE.json [--dry-run] [--publish]";
const OPTIONS = { allowPositionals: true, options: { "dry-run": { type: "boolean", default: false }, publish: { type: "boolean", default: false } } } as const;

await runScript(async () => {
  const { path, isDryRun, isToPublish } = readOptions(USAGE, OPTIONS, ({ values, positionals: [given, ...more] }) => {
    if (given === undefined || more.length > 0) throw new InvalidInput("One file is needed.");
    return { path: given, isDryRun: values["dry-run"], isToPublish: values.publish };
  });
  const database = await connectDatabase();
  try {
    // A dry run writes nothing, not even tables.
    if (!isDryRun) await prepareDatabase(database.url, (line) => console.error(line));
    const lines = progressLines((line) => console.error(line));
    const report = isDryRun
      ? await checkFile(path, lines)
      : await importFile(await systemCurator(`import of ${path}`), path, lines);
    lines.summarise(report, isDryRun);
    if (report.refused > 0 || report.stopped !== null) process.exitCode = 1;
    if (!isToPublish || isDryRun || report.collection === null) return;
    const curator = await systemCurator(`publication after the import of ${path}`);
    const published = await publishImported(curator, report.collection, report.accepted, lines.publishing());
    lines.summarisePublishing(published);
    if (published.refused > 0) process.exitCode = 1;
  } finally {
    await closeClient();
    await database.release();
  }
});
