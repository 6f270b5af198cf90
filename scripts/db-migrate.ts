import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { prepareDatabase } from "./prepare-database";
import { runScript } from "./run-script";

/** `npm run db:migrate` brings the database up to date. */
await runScript(async () => {
  const database = await connectDatabase();
  try {
    const applied = await prepareDatabase(database.url, (line) => console.log(line));
    for (const name of applied) console.log(`Applied ${name}.`);
    if (applied.length === 0) console.log("The database is up to date.");
  } finally {
    await closeClient();
    await database.release();
  }
});
