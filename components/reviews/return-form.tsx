"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { returnSubmissionSchema } from "@/lib/reviews/schema";

interface ReturnFormProps {
  submissionId: string;
  action: Action<void>;
  signInPath: string;
}

/** Gives a submission back to its author, with the reason. */
export function ReturnForm({ submissionId, action, signInPath }: ReturnFormProps) {
  const t = useTranslations("desk.review");
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: returnSubmissionSchema,
    action,
    defaultValues: { submissionId, reason: "" },
    draft: { name: "return", subjectId: submissionId, only: ["reason"] },
    onDone: () => router.refresh(),
  });
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[38rem] flex-col gap-5">
      <p>{t("returnLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="return" signInPath={signInPath} />
      <TextAreaField form="return" rows={3} label={t("returnReason")} registered={form.register("reason")} error={form.formState.errors.reason} />
      <SubmitButton isSending={isSending}>{t("returnNow")}</SubmitButton>
    </LiveForm>
  );
}
