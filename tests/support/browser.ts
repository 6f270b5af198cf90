import type { LaunchOptions } from "@playwright/test";
import { findBrowser } from "../../scripts/bootstrap/find-browser.mjs";

/** Nothing in a test may talk to anybody but the site itself. */
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How every browser test starts its browser. */
export function browserLaunchOptions(): LaunchOptions {
  const executablePath = findBrowser(process.env);
  if (!executablePath) throw new Error("There is no browser for the tests: run npm test, which gets one, or set CHROMIUM_PATH.");
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath, args: [...sandbox, ...QUIET] };
}
