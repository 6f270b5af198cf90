"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";

/** Says whether single keys do something, and switches it. */
export function SwitchShortcuts({ areOn, action }: { areOn: boolean; action: Action<void> }) {
  const t = useTranslations("desk.shortcuts");
  const router = useRouter();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status">{t(areOn ? "on" : "isOff")}</p>
      <ActionButton action={action} input={{ areOn: !areOn }} onDone={() => router.refresh()}>
        {t(areOn ? "switchOff" : "switchOn")}
      </ActionButton>
    </div>
  );
}
