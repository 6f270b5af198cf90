import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { environmentWith } from "@/lib/env";

const PROGRAM = "scripts/bench/open-session.ts";

/** Signs a reviewer in to the desk of a site with this secret; gives the header that their browser would send. */
export async function openDeskSession(databaseUrl: string, authSecret: string): Promise<string> {
  const parameters = ["--import=tsx", "--conditions=react-server", PROGRAM];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { env: environmentWith({ DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret }) });
  return stdout;
}
