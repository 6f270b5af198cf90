"use client";

import { useTranslations } from "next-intl";
import type { Action } from "@/lib/action-answer";
import { CodeForm } from "./code-form";

/** Asks for the second factor of a session that has begun with a password. */
export function ShowSecondFactor({ action, leadsTo }: { action: Action<null>; leadsTo: string }) {
  const t = useTranslations("desk.secondFactor");
  return <CodeForm name="factor" label={t("code")} hint={t("hint")} submitLabel={t("submit")} action={action} onDone={() => window.location.assign(leadsTo)} />;
}
