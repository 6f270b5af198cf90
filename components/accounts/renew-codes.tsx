"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/lib/action-answer";
import { CodeForm } from "./code-form";
import { RecoveryCodes } from "./recovery-codes";

/** New recovery codes for a code of the authenticator or one of the old ones, shown once. */
export function RenewCodes({ action, signInPath }: { action: Action<{ codes: string[] }>; signInPath: string }) {
  const t = useTranslations("desk.account");
  const words = useTranslations("desk.setUp");
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) {
    return (
      <div role="status">
        <p>{words("codesLead")}</p>
        <RecoveryCodes codes={codes} label={t("codes")} />
      </div>
    );
  }
  return (
    <div className="max-w-[32rem]">
      <p className="mb-4">{t("codesLead")}</p>
      <CodeForm name="renew" label={t("code")} submitLabel={t("renew")} action={action} onDone={(result) => setCodes(result.codes)} signInPath={signInPath} />
    </div>
  );
}
