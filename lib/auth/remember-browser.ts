import "server-only";
import { cookies } from "next/headers";
import { KNOWN_BROWSER_COOKIE, KNOWN_BROWSER_SECONDS, knownBrowserCookie } from "./known-browser";

/** Lets this browser be known as one in which the account has signed in; only for actions, which may set cookies. */
export async function rememberBrowser(email: string): Promise<void> {
  (await cookies()).set(KNOWN_BROWSER_COOKIE, knownBrowserCookie(email), {
    httpOnly: true, secure: true, sameSite: "strict", path: "/", maxAge: KNOWN_BROWSER_SECONDS,
  });
}
