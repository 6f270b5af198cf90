"use client";

import { useTranslations } from "next-intl";
import type { Action } from "@/lib/action-answer";
import { CodeForm } from "./code-form";

/** Puts the present authenticator away; the next one is set up after signing in again. */
export function ReplaceSecondFactor({ action, signInPath }: { action: Action<void>; signInPath: string }) {
  const t = useTranslations("desk.account");
  return (
    <div className="max-w-[32rem]">
      <p className="mb-4">{t("authenticatorLead")}</p>
      <CodeForm name="replace" label={t("code")} submitLabel={t("replace")} action={action} onDone={() => window.location.assign(signInPath)} signInPath={signInPath} />
    </div>
  );
}
