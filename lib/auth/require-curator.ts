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
import { visitorOf } from "./visitor";
import type { Visitor } from "./visitor";

/** Whose session the request's cookie carries, complete or not; looked up once for each request. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await tokenIn((await cookies()).get(SESSION_COOKIE)?.value);
  return token === null ? null : findSession(token);
});

/** How far somebody has come in signing in. */
export type SignInStage = "signed_out" | "second_factor_missing" | "second_factor_asked" | "signed_in";

/** How far a session has come. */
export function stageOf(signedIn: SignedIn | null): SignInStage {
  if (!signedIn) return "signed_out";
  if (!signedIn.hasSecondFactor) return "second_factor_missing";
  return signedIn.secondFactorAt === null ? "second_factor_asked" : "signed_in";
}

/** Where a stage goes on, without the language. */
export const pageOfStage: Record<Exclude<SignInStage, "signed_in">, string> = {
  signed_out: "/desk/sign-in",
  second_factor_missing: "/desk/second-factor/set-up",
  second_factor_asked: "/desk/second-factor",
};

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
  const stage = stageOf(await findSignedIn());
  const to = stage === "signed_in" ? "/desk" : pageOfStage[stage];
  redirect(`/${locale}${to}${path === "/desk" ? "" : `?to=${encodeURIComponent(path)}`}`);
}

/** What is known of whoever sent this request, signed in or not. */
export async function findVisitor(): Promise<Visitor> {
  const [header, jar] = [await headers(), await cookies()];
  return visitorOf(header, (name) => jar.get(name)?.value);
}
