import "server-only";
import { forgetOldAttempts } from "./attempts";
import { removeEndedSessions } from "./sessions";

const EVERY_MS = 3_600_000;

/** Kept on the global object: development reloads modules, and must not start a second clock. */
const place = globalThis as { guwahForgetting?: ReturnType<typeof setInterval> };

/** Every hour of this process, removes sessions that have ended and tries that are a day old, also when nobody signs in. */
export function startForgettingOld(): void {
  clearInterval(place.guwahForgetting);
  // While the database is away there is nothing to do; the next hour will do.
  const forget = () => void Promise.all([forgetOldAttempts(), removeEndedSessions()]).catch(() => undefined);
  place.guwahForgetting = setInterval(forget, EVERY_MS).unref();
  forget();
}
