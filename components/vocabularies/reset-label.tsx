"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ReasonForm } from "@/components/forms/reason-form";
import type { Action } from "@/lib/action-answer";
import { resetLabelSchema } from "@/lib/vocabularies/schema";
import type { LabelOf } from "./label-form";

/** Back to the built-in label. */
export function ResetLabel({ of, lockVersion, action }: { of: LabelOf; lockVersion: number; action: Action<{ lockVersion: number }> }) {
  const t = useTranslations("desk.vocabularies");
  const router = useRouter();
  return (
    <details>
      <summary>{t("reset")}</summary>
      <ReasonForm key={lockVersion} name={`reset-${of.language}`} about={{ name: `reset-${of.language}-${of.vocabulary}-${of.term}`, subjectId: null }} title={t("reset")} lead={t("resetLead")} schema={resetLabelSchema} action={action} input={{ ...of, lockVersion }} reason={t("reason")} button={t("resetNow")} onDone={() => router.refresh()} />
    </details>
  );
}
