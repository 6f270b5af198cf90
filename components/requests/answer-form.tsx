"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { answerRequestSchema } from "@/lib/requests/schema";
import { requestDecisions } from "@/lib/requests/vocabulary";

interface AnswerFormProps {
  request: { id: string; lockVersion: number };
  answer: Action<{ lockVersion: number }>;
}

interface Values {
  id: string;
  lockVersion: number;
  decision: string;
  answer: string;
}

/** The decision on a request, with the reason and what was done. */
export function AnswerForm({ request: { id, lockVersion }, answer }: AnswerFormProps) {
  const t = useTranslations("desk.requests");
  const locale = useLocale();
  const router = useRouter();
  const terms = useTerms();
  // What was refused is shown as it stands now before it is sent again; what was typed stays.
  const decide: typeof answer = async (given) => {
    const answered = await answer({ ...(given as Values), lockVersion });
    if (!answered.ok) router.refresh();
    return answered;
  };
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { lockVersion: number }>({
    schema: answerRequestSchema as never,
    action: decide,
    defaultValues: { id, lockVersion, decision: "", answer: "" },
    draft: { name: "answer", subjectId: id, only: ["decision", "answer"] },
    onDone: () => router.refresh(),
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} aria-label={t("decide")} className="flex max-w-[36rem] flex-col gap-5">
      <p>{t("decideLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="answer" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <SelectField form="answer" label={t("decision")} registered={form.register("decision")} error={errors.decision} options={terms("requestDecisions", requestDecisions)} />
      <TextAreaField form="answer" label={t("answer")} hint={t("answerHint")} registered={form.register("answer")} error={errors.answer} />
      <SubmitButton isSending={isSending}>{t("decideNow")}</SubmitButton>
    </LiveForm>
  );
}
