"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { changePasswordSchema } from "@/lib/users/schema";
import { NewPasswordField } from "./new-password-field";
import { PasswordOf } from "./password-of";

/** Chooses another password; afterwards one has to sign in with it. */
export function ChangePasswordForm({ action, email, signInPath }: { action: Action<void>; email: string; signInPath: string }) {
  const t = useTranslations("desk.account");
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: changePasswordSchema,
    action,
    defaultValues: { current: "", password: "" },
    draft: null,
    onDone: () => window.location.assign(signInPath),
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[32rem] flex-col gap-5">
      <p>{t("passwordLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="password" signInPath={signInPath} />
      <PasswordOf id="password-of" label={t("email")} email={email} />
      <TextField form="password" label={t("current")} registered={form.register("current")} error={errors.current} values={problem?.values} type="password" autoComplete="current-password" />
      <NewPasswordField form="password" label={t("new")} registered={form.register("password")} error={errors.password} values={problem?.values} />
      <SubmitButton isSending={isSending}>{t("change")}</SubmitButton>
    </LiveForm>
  );
}
