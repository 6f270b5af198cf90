import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const SERVER = ".next/standalone/site-server.mjs";
/** Room for young objects, in megabytes, as `npm start` gives it: a page makes many, and most are gone when it is sent. */
const MEMORY = "--max-semi-space-size=64";
const ANSWER_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** What Node is given to run the built site; with a channel to this process it ends with it, however that ends. */
export function siteServerParameters(): string[] {
  return [`--import=${pathToFileURL(resolve("scripts/bootstrap/end-with-parent.mjs")).href}`, MEMORY, SERVER];
}

/** Waits until a site that was started answers; false when it has not within a minute, or there is nothing to wait for any more. */
export async function siteAnswers(origin: string, isOver: () => boolean): Promise<boolean> {
  for (const end = Date.now() + ANSWER_LIMIT_MS; Date.now() < end && !isOver(); await wait(LOOK_EVERY_MS)) {
    // This page needs Next and the database, and nobody measures how quickly it comes.
    if (await fetch(`${origin}/en/not-found`).then(({ status }) => status === 404, () => false)) return true;
  }
  return false;
}
