import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isInterrupted, machineProblem, root, run, say, StepFailed, tail } from "./steps.mjs";

const stamp = join(root, ".next/guwah-built");
const server = join(root, ".next/standalone/site-server.mjs");

/** What the build reads: these folders, and the configuration beside them. */
const SOURCE_FOLDERS = ["app", "components", "lib", "prisma/schema", "public"];
const SOURCE_FILES = /^(?!playwright|vitest|eslint)[\w.-]+\.(?:ts|js|mjs|cjs|json)$/;
const LEFT_OUT = new Set(["lib/db/generated", "public/script", "next-env.d.ts"]);

/** Builds the site unless just these sources are built. */
export async function buildSite() {
  const sources = hashOfSources();
  if (existsSync(server) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  rmSync(stamp, { force: true });
  say("Building the site (about a minute) …");
  const { code, output } = await run(process.execPath, ["scripts/build.mjs"], { isQuiet: true });
  if (isInterrupted()) throw new StepFailed("Stopped.");
  if (code !== 0) throw new StepFailed(`${tail(output, 40)}\n\n${machineProblem(output) || "The site could not be built."}`);
  writeFileSync(stamp, sources);
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.versions.node);
  const files = readdirSync(root).filter((name) => SOURCE_FILES.test(name));
  for (const folder of SOURCE_FOLDERS) files.push(...filesBelow(folder));
  files.push("scripts/build.mjs", "scripts/site-script.mjs");
  for (const file of files.sort()) {
    if (!LEFT_OUT.has(file)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  if (LEFT_OUT.has(folder) || !existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
