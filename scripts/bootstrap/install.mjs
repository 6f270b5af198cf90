import { createHash } from "node:crypto";
import { existsSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isInterrupted, machineProblem, root, runNpm, say, StepFailed, tail } from "./steps.mjs";

const stamp = join(root, "node_modules/.guwah-installed");
const BYTES_NEEDED = 2 * 1024 ** 3;

/** Installs the dependencies unless exactly these are installed. */
export async function installDependencies(env) {
  const wanted = wantedStamp();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isInstalled()) await install(env);
  writeFileSync(stamp, wanted);
}

async function install(env) {
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize < BYTES_NEEDED) throw new StepFailed("The disk is nearly full: Guwah needs 2 GB for its dependencies and the build.");
  say("Installing the dependencies (npm ci; a minute or two) …");
  // Install scripts are left out: none is needed, and some would try to download.
  const parameters = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await runNpm(env, parameters, { isQuiet: true });
  if (isInterrupted()) throw new StepFailed("Stopped.");
  if (code !== 0) throw new StepFailed(`${tail(output)}\n\n${machineProblem(output) || "The dependencies could not be installed (npm ci)."}`);
}

function wantedStamp() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  return hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest("hex");
}

/** True when somebody else installed just what the lock file says; npm notes that in node_modules. */
function isInstalled() {
  const note = join(root, "node_modules/.package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const there = JSON.parse(readFileSync(note, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || there[path]?.version === version || (optional && !there[path]),
  );
}
