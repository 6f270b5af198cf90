import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { promisify } from "node:util";
import { environmentWith } from "@/lib/env";
import { freePort } from "@/lib/free-port";
import { siteAnswers, siteServerParameters } from "../site-server";

/** The production build, serving one database. */
export interface SiteProcess {
  origin: string;
  memoryBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the production build on a free port of this machine, with settings of its own if need be. It ends with this process, however that ends. */
export async function startSite(databaseUrl: string, settings: Record<string, string> = {}): Promise<SiteProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, siteServerParameters(), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: environmentWith({ DATABASE_URL: databaseUrl, PORT: String(port), HOST: "127.0.0.1", SITE_URL: "", AUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production", ...settings }),
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(late);
  };
  const origin = `http://127.0.0.1:${port}`;
  if (await siteAnswers(origin, () => child.exitCode !== null)) return { origin, stop, memoryBytes: () => memoryOf(child.pid ?? 0) };
  await stop();
  throw new Error("The site did not start; its last lines are above.");
}

/** Memory that a process keeps in the machine (resident set). */
async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) * 1024;
}
