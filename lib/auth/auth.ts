import "server-only";
import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { waitAnswer } from "@/lib/users/sign-in-wait";
import { derivedKey } from "./derived-keys";
import { signInWithPassword } from "./sign-in";
import { ABSOLUTE_MS, endSessionOf } from "./sessions";
import { visitorOf } from "./visitor";

/** The cookie of a session. The prefix makes browsers refuse it from another host or without encryption. */
export const SESSION_COOKIE = "__Host-guwah-session";

const hostCookie = (name: string, sameSite: "lax" | "strict") => ({ name: `__Host-guwah-${name}`, options: { httpOnly: true, sameSite, path: "/", secure: true } });
const secret = () => derivedKey("session cookie").toString("hex");
const maxAge = ABSOLUTE_MS / 1000;

/**
 * next-auth's options. It keeps the doors: cookies, the double-submitted token against forged requests, signing in and
 * out by POST. Who somebody is, is decided by the session's row: the cookie carries its random token and nothing else.
 * Made on demand, because the keys come from the environment of the running server.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge },
    jwt: { secret: secret(), maxAge },
    // Links from a mail lead in, so the session's cookie comes along with them; the others need not.
    cookies: {
      sessionToken: hostCookie("session", "lax"),
      callbackUrl: hostCookie("callback", "strict"),
      csrfToken: hostCookie("csrf", "strict"),
    },
    pages: { signIn: "/desk/sign-in", error: "/desk/sign-in" },
    providers: [
      CredentialsProvider({
        name: "password",
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const header = new Headers(request.headers as Record<string, string>);
          const outcome = await signInWithPassword(
            { email: text(given?.email), password: text(given?.password) },
            visitorOf(header, (name) => cookieIn(header.get("cookie") ?? "", name)),
          ).catch((error: unknown) => {
            // next-auth would tell whoever asked what went wrong.
            console.error("Signing in failed:", error);
            throw new Error("unavailable");
          });
          if (outcome.outcome === "wait") throw new Error(waitAnswer(outcome.seconds));
          return outcome.outcome === "session" ? { id: outcome.token } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { token: user.id } : { token: token["token"] }),
      // Nothing asks for next-auth's own account of a session, and it says nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const carried: unknown = token["token"];
        if (typeof carried === "string") await endSessionOf(carried);
      },
    },
    logger: { error: (code) => console.error(`Signing in: ${code}`), warn: () => undefined, debug: () => undefined },
  };
}

/** The session's token in a cookie, or null when the cookie is not of our making. */
export async function tokenIn(cookie: string | undefined): Promise<string | null> {
  if (cookie === undefined || cookie.length > 4_000) return null;
  const carried = await decode({ token: cookie, secret: secret() }).catch(() => null);
  const token: unknown = carried?.["token"];
  return typeof token === "string" ? token : null;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

function cookieIn(header: string, name: string): string | undefined {
  const start = `${name}=`;
  const found = header.split(";").map((part) => part.trim()).find((part) => part.startsWith(start));
  return found?.slice(start.length);
}
