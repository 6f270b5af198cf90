import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { root, say, StepFailed } from "./steps.mjs";

/** Removes the data directory, after asking; a database in use is never removed. */
export async function startOver(env, isAgreed) {
  const data = resolve(root, env.DATA_DIR || ".data");
  if (!existsSync(data)) return;
  const keeper = runningKeeper(join(data, "postgres-server"));
  if (keeper) throw new StepFailed(`The database in ${data} is in use (process ${keeper}): stop the other command first.`);
  if (!isAgreed && !(await agrees(data))) throw new StepFailed("Nothing was removed.");
  say(`Removing ${data} …`);
  const cluster = join(data, "postgres");
  // As root the cluster may stand elsewhere, behind a link.
  const places = existsSync(cluster) ? [realpathSync(cluster), `${realpathSync(cluster)}.home`] : [];
  for (const place of [...places, data]) rmSync(place, { recursive: true, force: true });
}

async function agrees(data) {
  if (!process.stdin.isTTY) {
    throw new StepFailed(`--fresh removes ${data} with everything in it. Nobody can be asked here: add --yes to agree.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove ${data} with everything in it? [y/N] `).catch(() => "");
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** The database's keeper writes its process number into the lock with the highest number (lib/db/embedded/keeper-lock.ts). */
function runningKeeper(control) {
  if (!existsSync(control)) return 0;
  const newest = readdirSync(control).filter((name) => /^keeper-\d+$/.test(name)).sort().at(-1);
  if (!newest) return 0;
  const { pid } = JSON.parse(readFileSync(join(control, newest), "utf8"));
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === "EPERM" ? pid : 0;
  }
}
