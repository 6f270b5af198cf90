import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey } from "./derived-keys";

/** The cookie of a browser in which somebody has signed in completely. It opens nothing. */
export const KNOWN_BROWSER_COOKIE = "__Host-guwah-known";
/** How long a browser is known. */
export const KNOWN_BROWSER_SECONDS = 90 * 24 * 3600;

const signatureOf = (email: string, until: number) => createHmac("sha256", derivedKey("known browser")).update(`${until} ${email}`).digest("base64url");

/** What the cookie says after a complete sign-in. */
export function knownBrowserCookie(email: string, now = new Date()): string {
  const until = Math.floor(now.getTime() / 1000) + KNOWN_BROWSER_SECONDS;
  return `${until}.${signatureOf(email, until)}`;
}

/** Whether this account has signed in before in the browser that shows this cookie. */
export function isKnownBrowser(cookie: string | undefined, email: string, now = new Date()): boolean {
  const [until = "", signature = ""] = (cookie ?? "").slice(0, 200).split(".");
  if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 < now.getTime()) return false;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(email, Number(until)))];
  return given.length === right.length && timingSafeEqual(given, right);
}
