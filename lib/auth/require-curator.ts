import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { SESSION_COOKIE, tokenIn } from "./auth";
import { brandCurator } from "./curator";
import type { Curator } from "./curator";
import { findSession } from "./sessions";
import type { SignedIn } from "./sessions";
import { pathOfStage, stageOf } from "./sign-in-stage";
import { visitorOf } from "./visitor";
import type { Visitor } from "./visitor";

/** Whose session the request's cookie carries, complete or not; looked up once for each request. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await tokenIn((await cookies()).get(SESSION_COOKIE)?.value);
  return token === null ? null : findSession(token);
});

/** Who works at the desk in this request; null for everybody who has not signed in completely. */
export async function findCurator(): Promise<Curator | null> {
  const signedIn = await findSignedIn();
  if (signedIn === null || stageOf(signedIn) !== "signed_in") return null;
  return brandCurator({ userId: signedIn.user.id, role: signedIn.user.role, reason: null });
}

/**
 * Who works at the desk in this request. Everybody else is led to where signing in goes on, from any address of the
 * desk, and comes back to `path` (without its language) afterwards.
 */
export async function requireCurator(locale: Locale, path: string): Promise<Curator> {
  const curator = await findCurator();
  if (curator) return curator;
  redirect(pathOfStage(stageOf(await findSignedIn()), locale, path));
}

/** What is known of whoever sent this request, signed in or not. */
export async function findVisitor(): Promise<Visitor> {
  const [header, jar] = [await headers(), await cookies()];
  return visitorOf(header, (name) => jar.get(name)?.value);
}
