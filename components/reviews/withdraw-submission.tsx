"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";

interface WithdrawSubmissionProps {
  submissionId: string;
  action: Action<void>;
  /** The queue: a submission that was taken back has no page. */
  leadsTo: string;
}

/** Takes back what one has handed in. */
export function WithdrawSubmission({ submissionId, action, leadsTo }: WithdrawSubmissionProps) {
  const t = useTranslations("desk.review");
  const router = useRouter();
  return (
    <>
      <p className="mb-2">{t("takeBackLead")}</p>
      <ActionButton action={action} input={{ submissionId }} onDone={() => router.push(leadsTo)}>
        {t("takeBack")}
      </ActionButton>
    </>
  );
}
