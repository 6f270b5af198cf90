import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { closeClient } from "@/lib/db/client";
import { connectDatabase } from "@/lib/db/connect-database";
import { env, environmentWith } from "@/lib/env";
import { keptAuthSecret } from "./bootstrap/keep-secret.mjs";
import { firstAdministratorLink } from "./first-administrator";
import { prepareDatabase } from "./prepare-database";
import { runScript } from "./run-script";
import { siteAnswers, siteServerParameters } from "./site-server";

const SAMPLE = "prisma/sample/published-cases.json";

const begun = Date.now() - Number(process.argv[2] ?? 0) * 1000;
const children = new Set<ChildProcess>();
let isStopping = false;

/** The demo's second half: database, migrations, sample collection and the site, until somebody stops it. */
await runScript(async () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // The channel to scripts/demo.mjs closes when that is killed outright.
  process.on("disconnect", stop);
  say(env.DATABASE_URL ? "Connecting to the database that DATABASE_URL names …" : "Starting the database …");
  const database = await connectDatabase();
  try {
    const applied = await prepareDatabase(database.url, say);
    if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations).`);
    if (!isStopping) await importSample(database.url);
    if (!isStopping) await serve(database.url, await firstAdministratorLink());
  } finally {
    await closeClient();
    await database.release();
  }
});

async function importSample(url: string): Promise<void> {
  if (!existsSync(SAMPLE)) return;
  say("Importing the sample collection; what is there already stays as it is …");
  const code = await ended(
    start(["--conditions=react-server", "--import=tsx", "scripts/import.ts", SAMPLE, "--publish"], url),
  );
  if (code !== 0 && !isStopping) throw new Error("The sample collection could not be imported.");
}

async function serve(url: string, administratorLink: string | null): Promise<void> {
  say("Starting the site …");
  const site = start(siteServerParameters(), url, "ipc", { AUTH_SECRET: env.AUTH_SECRET ?? keptAuthSecret(env.DATA_DIR) });
  const end = ended(site);
  void announce(administratorLink);
  const code = await end;
  if (code !== 0 && !isStopping) throw new Error("The site ended by itself; its last lines are above.");
}

async function announce(administratorLink: string | null): Promise<void> {
  if (!(await siteAnswers(`http://127.0.0.1:${env.PORT}`, () => isStopping))) return;
  say("Ready.");
  const address = `http://localhost:${env.PORT}`;
  const desk = administratorLink ? `Nobody looks after the desk yet. This link is good once:\n  ${administratorLink}` : `The desk is at ${address}/desk`;
  console.log(`\n  Guwah is at ${address}\n  ${desk}\n  Ctrl-C stops it. The data stays in ${env.DATA_DIR} for the next time.\n`);
}

function start(parameters: string[], url: string, channel?: "ipc", settings: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, parameters, {
    stdio: ["ignore", "inherit", "inherit", ...(channel ? [channel] : [])],
    env: environmentWith({ ...settings, DATABASE_URL: url }),
  });
  children.add(child);
  return child;
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((done) => {
    child.on("error", () => done(1));
    child.on("exit", (code) => {
      children.delete(child);
      done(code ?? 1);
    });
  });
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  say("Stopping …");
  for (const child of children) child.kill("SIGTERM");
}

function say(text: string): void {
  console.log(`[${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s] ${text}`);
}
