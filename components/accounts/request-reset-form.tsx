"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { requestResetSchema } from "@/lib/users/schema";

/** Asks for a link; the answer is the same whether there is an account or not. */
export function RequestResetForm({ action, locale }: { action: Action<null>; locale: string }) {
  const t = useTranslations("desk.forgotten");
  const [isSent, setSent] = useState(false);
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: requestResetSchema,
    action: (given) => action({ ...(given as object), locale }),
    defaultValues: { email: "" },
    draft: null,
    onDone: () => setSent(true),
  });
  if (isSent) return <p role="status">{t("sent")}</p>;
  return (
    <LiveForm submit={submit} draft={draft} className="flex flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="reset" />
      <TextField form="reset" label={t("email")} registered={form.register("email")} error={form.formState.errors.email} type="email" autoComplete="username" dir="ltr" />
      <SubmitButton isSending={isSending}>{t("submit")}</SubmitButton>
    </LiveForm>
  );
}
