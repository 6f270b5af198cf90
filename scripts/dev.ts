import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { env, environmentWith } from "@/lib/env";
import { siteUrl } from "@/lib/site-url";
import { keptAuthSecret } from "./bootstrap/keep-secret.mjs";
import { prepareDatabase } from "./prepare-database";
import { runScript } from "./run-script";
import { watchSiteScript } from "./site-script.mjs";

/** `npm run dev` serves the site from its sources with the database that is there, reloading what changes. */
await runScript(async () => {
  const database = await connectDatabase();
  const endWatching = await watchSiteScript();
  try {
    await prepareDatabase(database.url, (line) => console.log(line));
    const next = spawn("node", ["node_modules/next/dist/bin/next", "dev", "--port", String(env.PORT)], {
      stdio: "inherit",
      env: environmentWith({
        DATABASE_URL: database.url,
        AUTH_SECRET: env.AUTH_SECRET ?? keptAuthSecret(env.DATA_DIR),
        NEXTAUTH_URL: siteUrl(),
        NEXT_TELEMETRY_DISABLED: "1",
      }),
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
    await once(next, "exit");
  } finally {
    await endWatching();
    await closeClient();
    await database.release();
  }
});
