"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";

interface EndSessionButtonProps {
  action: Action<void>;
  sessionId: string;
  /** The browser that the session is in. */
  name: string;
  /** Where to go when it was the session of this browser. */
  leadsTo: string | null;
}

/** Ends one session. */
export function EndSessionButton({ action, sessionId, name, leadsTo }: EndSessionButtonProps) {
  const t = useTranslations("desk.account");
  const router = useRouter();
  const onDone = () => (leadsTo === null ? router.refresh() : window.location.assign(leadsTo));
  return (
    <ActionButton action={action} input={{ sessionId }} label={t("endOf", { browser: name })} onDone={onDone}>
      {t("end")}
    </ActionButton>
  );
}
