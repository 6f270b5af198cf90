"use client";

import { useTranslations } from "next-intl";
import { ReasonForm } from "@/components/forms/reason-form";
import type { Action } from "@/lib/action-answer";
import { withdrawConsentSchema } from "@/lib/consents/schema";

interface WithdrawConsentFormProps {
  consentId: string;
  backTo: string;
  action: Action<void>;
}

/** Takes a consent back, with the reason. */
export function WithdrawConsentForm({ consentId, backTo, action }: WithdrawConsentFormProps) {
  const t = useTranslations("desk.consents");
  return (
    <ReasonForm
      name="withdraw-consent" about={{ name: "withdraw-consent", subjectId: consentId }}
      title={t("withdraw")}
      lead={t("withdrawLead")}
      schema={withdrawConsentSchema}
      action={action}
      input={{ consentId }}
      reason={t("reason")}
      button={t("withdrawNow")}
      leadsTo={`${backTo}#consents`}
    />
  );
}
