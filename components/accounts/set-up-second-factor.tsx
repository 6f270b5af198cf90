"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Action } from "@/lib/action-answer";
import { CodeForm } from "./code-form";
import { RecoveryCodes } from "./recovery-codes";

interface SetUpSecondFactorProps {
  /** The QR code and the secret, shown until a code proves that the authenticator has it. */
  offer: ReactNode;
  action: Action<{ codes: string[] }>;
  /** Lets this browser be known, once the codes are kept. */
  remember: Action<void>;
  leadsTo: string;
}

/** Sets the second factor up, then shows the recovery codes once. */
export function SetUpSecondFactor({ offer, action, remember, leadsTo }: SetUpSecondFactorProps) {
  const t = useTranslations("desk.setUp");
  const [codes, setCodes] = useState<string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (codes !== null) heading.current?.focus();
  }, [codes]);
  async function leave(): Promise<void> {
    // A browser that is not known loses nothing but a count of its own.
    await remember(null).catch(() => undefined);
    window.location.assign(leadsTo);
  }
  if (codes === null) {
    return (
      <>
        {offer}
        <CodeForm name="set-up" label={t("code")} submitLabel={t("submit")} action={action} onDone={(result) => setCodes(result.codes)} />
      </>
    );
  }
  return (
    <section aria-labelledby="codes-title">
      <h2 id="codes-title" ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {t("codesTitle")}
      </h2>
      <p className="mt-2">{t("codesLead")}</p>
      <RecoveryCodes codes={codes} label={t("codesTitle")} />
      <button type="button" className="px-4 font-semibold print:hidden" onClick={() => void leave()}>
        {t("kept")}
      </button>
    </section>
  );
}
