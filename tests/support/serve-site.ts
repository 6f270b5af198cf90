import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createScratchDatabase, databaseName, startScratchServer } from "@/lib/db/scratch-database";
import { migrateDatabase } from "@/lib/db/migrate";
import { env, environmentWith, setEnvironment } from "@/lib/env";
import { siteAnswers, siteServerParameters } from "@/scripts/site-server";
import { Actor } from "./actor";
import { writeServedSites } from "./served-sites";

/**
 * Serves the built site for the browser tests, twice: on the port in PORT the sample collection, published,
 * with a few invented records that have a history; on the next port a copy that tests may change. Ends, and
 * leaves nothing behind, when it is told to.
 */
const authSecret = env.AUTH_SECRET ?? randomBytes(32).toString("hex");
const children = new Set<ChildProcess>();
let isToEnd = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isToEnd = true;
    for (const child of children) child.kill("SIGTERM");
  });
}

const server = await startScratchServer();
// The sites hand out the data set that is made with the invented records.
const dataFolder = mkdtempSync(path.join(tmpdir(), "guwah-served-"));
setEnvironment({ DATA_DIR: dataFolder });
try {
  await serve();
} catch (error) {
  if (!isToEnd) console.error(error);
  process.exitCode = isToEnd ? 0 : 1;
} finally {
  for (const child of children) child.kill("SIGTERM");
  await server.release();
  rmSync(dataFolder, { recursive: true, force: true });
}
process.exit();

async function serve(): Promise<void> {
  const reading = await createScratchDatabase(server.url);
  await migrateDatabase(reading);
  const importing = start(
    ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "scripts/import.ts", "prisma/sample/published-cases.json", "--publish"],
    { DATABASE_URL: reading },
  );
  if ((await ended(importing)) !== 0) throw new Error("The sample collection could not be imported.");
  const actor = new Actor(reading);
  const invented = await actor.do("invent", {});
  actor.end();
  const changing = await createScratchDatabase(server.url, databaseName(reading));

  // The site that Playwright waits for comes last: when it answers, everything is there.
  const other = site(env.PORT + 1, changing);
  if (!(await siteAnswers(other.origin, () => isToEnd))) throw new Error(`${other.origin} did not answer within a minute.`);
  writeServedSites({
    reading: { origin: originOf(env.PORT), invented },
    changing: { origin: other.origin, databaseUrl: changing },
    authSecret,
  });
  const main = site(env.PORT, reading);
  await Promise.race([ended(main.child), ended(other.child)]);
  if (!isToEnd) throw new Error("A site ended by itself.");
}

function site(port: number, databaseUrl: string) {
  const origin = originOf(port);
  const child = start(siteServerParameters(), {
    NODE_ENV: "production", DATABASE_URL: databaseUrl, PORT: String(port), HOST: "127.0.0.1", SITE_URL: origin,
    AUTH_SECRET: authSecret,
  });
  return { origin, child };
}

function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function start(parameters: string[], changes: Record<string, string>): ChildProcess {
  if (isToEnd) throw new Error("Told to end.");
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "ignore", "inherit"], env: environmentWith(changes) });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}
