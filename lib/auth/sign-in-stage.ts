import "server-only";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Locale } from "@/lib/i18n/locales";
import type { SignedIn } from "./sessions";

/** How far somebody has come in signing in. */
export type SignInStage = "signed_out" | "second_factor_missing" | "second_factor_asked" | "signed_in";

/** How far a session has come. */
export function stageOf(signedIn: SignedIn | null): SignInStage {
  if (!signedIn) return "signed_out";
  if (!signedIn.hasSecondFactor) return "second_factor_missing";
  return signedIn.secondFactorAt === null ? "second_factor_asked" : "signed_in";
}

/** Where a stage goes on, without the language. */
const pageOfStage: Record<Exclude<SignInStage, "signed_in">, string> = {
  signed_out: "/desk/sign-in",
  second_factor_missing: "/desk/second-factor/set-up",
  second_factor_asked: "/desk/second-factor",
};

/** Where somebody goes on who wants to `path` (without its language): there, or where signing in goes on and leads there. */
export function pathOfStage(stage: SignInStage, locale: Locale, path: string): string {
  if (stage === "signed_in") return localizedPath(locale, path);
  return `${localizedPath(locale, pageOfStage[stage])}${path === "/desk" ? "" : `?to=${encodeURIComponent(path)}`}`;
}
