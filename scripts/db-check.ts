import { differenceToSchema, migrateDatabase } from "@/lib/db/migrate";
import { startScratchServer, withScratchDatabase } from "@/lib/db/scratch-database";
import { runScript } from "./run-script";

/** `npm run db:check` fails when the migrations, applied to an empty database, differ from the schema files. */
await runScript(async () => {
  const difference = await withScratchDatabase(await startScratchServer(), async (url) => {
    await migrateDatabase(url);
    return differenceToSchema(url);
  });
  if (!difference) return console.log("The migrations and the schema agree.");
  console.error("The migrations do not lead to the schema; npm run db:diff -- name writes the missing one:\n");
  console.error(difference);
  process.exitCode = 1;
});
