import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidInput } from "@/lib/errors";
import { differenceToSchema, migrateDatabase, MIGRATIONS_DIRECTORY } from "@/lib/db/migrate";
import { startScratchServer, withScratchDatabase } from "@/lib/db/scratch-database";
import { runScript } from "./run-script";

/** `npm run db:diff -- name` writes the migration that leads from the last one to the schema as it is now. */
await runScript(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new InvalidInput("Give the migration a name of small letters, digits and underscores: npm run db:diff -- add_places");
  }
  const script = await withScratchDatabase(await startScratchServer(), async (url) => {
    await migrateDatabase(url);
    return differenceToSchema(url);
  });
  if (!script) return console.log("The migrations already say what the schema says: nothing was written.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(MIGRATIONS_DIRECTORY, `${stamp}_${name}`);
  mkdirSync(directory);
  writeFileSync(join(directory, "migration.sql"), script);
  console.log(`Wrote ${join(directory, "migration.sql")}. Read it, add triggers and checks by hand, then npm run db:migrate.`);
});
