// Compiles the one script of public pages into public/script, under a name that changes with its content.
import { mkdirSync, rmSync } from "node:fs";
import { build, context } from "esbuild";

const folder = "public/script";
const options = {
  entryPoints: { site: "lib/site-script/site-script.ts" },
  outdir: folder,
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "iife",
  // An older browser does not run it and has the pages without.
  target: "es2020",
  logLevel: "warning",
};

/** Compiles it once, for a build. */
export async function buildSiteScript() {
  empty();
  await build(options);
}

/** Compiles it whenever its sources change, for `npm run dev`; the answer ends that. */
export async function watchSiteScript() {
  empty();
  const watching = await context({ ...options, entryNames: "[name]-dev", minify: false });
  await watching.rebuild();
  await watching.watch();
  return () => watching.dispose();
}

function empty() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
