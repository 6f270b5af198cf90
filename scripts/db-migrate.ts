import { connectDatabase } from "@/lib/db/connect-database";
import { migrateDatabase } from "@/lib/db/migrate";
import { runScript } from "./run-script";

/** `npm run db:migrate` brings the database up to date. */
await runScript(async () => {
  const database = await connectDatabase();
  try {
    const applied = await migrateDatabase(database.url);
    for (const name of applied) console.log(`Applied ${name}.`);
    if (applied.length === 0) console.log("The database is up to date.");
  } finally {
    await database.release();
  }
});
