import { differenceToSchema, migrateDatabase } from "@/lib/db/migrate";
import { createScratchDatabase, dropScratchDatabase, startScratchServer } from "@/lib/db/scratch-database";
import { runScript } from "./run-script";

/** `npm run db:check` fails when the migrations, applied to an empty database, differ from the schema files. */
await runScript(async () => {
  const server = await startScratchServer();
  try {
    const url = await createScratchDatabase(server.url);
    await migrateDatabase(url);
    const difference = await differenceToSchema(url);
    await dropScratchDatabase(server.url, url);
    if (!difference) return console.log("The migrations and the schema agree.");
    console.error("The migrations do not lead to the schema; npm run db:diff -- name writes the missing one:\n");
    console.error(difference);
    process.exitCode = 1;
  } finally {
    await server.release();
  }
});
