import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";
import { isInterrupted, run, say, StepFailed } from "./steps.mjs";

const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/** Makes sure that there is a browser: the system's, or one that is fetched in the ordinary way for this system. */
export async function findOrFetchBrowser(env) {
  if (findBrowser(env)) return;
  if (env.CHROMIUM_PATH) throw new StepFailed(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is no program: correct it or leave it out.`);
  const isRoot = process.getuid?.() === 0;
  say("Getting a browser for the tests (playwright install chromium) …");
  const ways = [
    [process.execPath, [PLAYWRIGHT, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]],
    [process.execPath, [PLAYWRIGHT, "install", "chromium"]],
    ...(isRoot && existsSync("/usr/bin/apt-get")
      ? [
          ["apt-get", ["update"]],
          ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
        ]
      : []),
  ];
  for (const [command, parameters] of ways) {
    await run(command, parameters, { isQuiet: true });
    if (isInterrupted()) throw new StepFailed("Stopped.");
    if (findBrowser(env)) return;
  }
  throw new StepFailed(
    "There is no browser for the tests and none could be fetched: install Chromium or Google Chrome (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.",
  );
}
