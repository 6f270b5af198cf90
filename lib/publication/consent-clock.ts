import "server-only";
import { systemCurator } from "@/lib/auth/system-curator";
import { expireConsents } from "./commands/expire-consents";

const EVERY_MS = 10 * 60_000;

/** Kept on the global object: development reloads modules, and must not start a second clock. */
const place = globalThis as { guwahConsentClock?: ReturnType<typeof setInterval> };

/** Every few minutes of this process, takes back what consents had allowed whose last day is over. */
export function startEndingConsents(say: (line: string) => void = (line) => console.error(line)): void {
  clearInterval(place.guwahConsentClock);
  const work = async () => {
    const ended = await expireConsents(await systemCurator("The consent was given for a time that is over."));
    if (ended > 0) say(`Took back what ${ended} consents had allowed until their last day.`);
  };
  // While the database is away nothing can be taken back; the next time comes soon.
  const tick = () => void work().catch((error: unknown) => say(`Consents that have ended wait: ${error instanceof Error ? error.message : String(error)}`));
  place.guwahConsentClock = setInterval(tick, EVERY_MS).unref();
  tick();
}
