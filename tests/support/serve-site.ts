import { spawn } from "node:child_process";
import { once } from "node:events";
import { createScratchDatabase, startScratchServer } from "@/lib/db/scratch-database";
import { migrateDatabase } from "@/lib/db/migrate";

/**
 * Serves the built site for the browser tests: a scratch database with the sample collection, published, on
 * the port in PORT. Ends, and leaves nothing behind, when it is told to.
 */
const server = await startScratchServer();
const url = await createScratchDatabase(server.url);
await migrateDatabase(url);
const environment = { ...process.env, DATABASE_URL: url };
const imported = spawn(
  "node",
  ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "scripts/import.ts", "prisma/sample/published-cases.json", "--publish"],
  { stdio: ["ignore", "ignore", "inherit"], env: environment },
);
const [importCode] = (await once(imported, "exit")) as [number | null];

const site = importCode === 0 ? spawn("node", [".next/standalone/site-server.mjs"], { stdio: "inherit", env: environment }) : null;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => site?.kill("SIGTERM"));
if (site) await once(site, "exit");
await server.release();
process.exit(importCode ?? 1);
