import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey } from "./derived-keys";

/** The cookie of a browser in which somebody has signed in completely. It opens nothing. */
export const KNOWN_BROWSER_COOKIE = "__Host-guwah-known";
/** How long a browser is known. */
export const KNOWN_BROWSER_SECONDS = 90 * 24 * 3600;

/** The one cookie of an account that is good until then; nothing else is taken for it. */
function cookieUntil(email: string, until: number): string {
  return `${until}.${createHmac("sha256", derivedKey("known browser")).update(`${until} ${email}`).digest("base64url")}`;
}

/** What the cookie says after a complete sign-in. */
export function knownBrowserCookie(email: string, now = new Date()): string {
  return cookieUntil(email, Math.floor(now.getTime() / 1000) + KNOWN_BROWSER_SECONDS);
}

/**
 * Whether this account has signed in before in the browser that shows this cookie. It is compared as a whole: tries are
 * counted by it, and a cookie that could be written in several ways would have as many counts.
 */
export function isKnownBrowser(cookie: string | undefined, email: string, now = new Date()): cookie is string {
  const until = Number(/^\d{1,12}(?=\.)/.exec(cookie ?? "")?.[0] ?? 0);
  if (cookie === undefined || until * 1000 < now.getTime()) return false;
  const [given, right] = [Buffer.from(cookie), Buffer.from(cookieUntil(email, until))];
  return given.length === right.length && timingSafeEqual(given, right);
}
