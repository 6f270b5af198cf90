// `npm run build`: generates the client, compiles the pages' script, builds Next as a standalone server and puts the
// site server beside it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { buildSiteScript } from "./site-script.mjs";

run("node", ["scripts/prisma-generate.mjs"]);
await buildSiteScript();
run("node", ["node_modules/next/dist/bin/next", "build"]);

const standalone = ".next/standalone";
for (const [from, to] of [
  [".next/static", `${standalone}/.next/static`],
  ["public", `${standalone}/public`],
]) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

await build({
  entryPoints: ["lib/site-server/start.ts"],
  outfile: `${standalone}/site-server.mjs`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["react-server"],
  // Packages that bundle CommonJS need `require` in an ES module.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  logLevel: "warning",
});
console.log("Built. Start it with: npm start");

/** Runs a step and ends with its exit code when it fails. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env, NODE_ENV: "production" } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
