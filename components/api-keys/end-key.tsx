"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ReasonForm } from "@/components/forms/reason-form";
import type { Action } from "@/lib/action-answer";
import { endApiKeySchema } from "@/lib/api-keys/schema";

/** The end of a key, for good. */
export function EndKey({ keyId, label, action }: { keyId: string; label: string; action: Action<void> }) {
  const t = useTranslations("desk.keys");
  const router = useRouter();
  return (
    <details className="mt-1">
      <summary aria-label={t("endOf", { label })} className="inline-block py-1 font-ui text-[0.9375rem] text-link">
        {t("end")}
      </summary>
      <ReasonForm name={`end-${keyId}`} about={{ name: "end-key", subjectId: keyId }} title={t("endOf", { label })} lead={t("endLead")} schema={endApiKeySchema} action={action} input={{ keyId }} reason={t("reason")} button={t("endNow")} onDone={() => router.refresh()} />
    </details>
  );
}
