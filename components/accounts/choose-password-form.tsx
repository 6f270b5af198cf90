"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { choosePasswordSchema } from "@/lib/users/schema";
import { NewPasswordField } from "./new-password-field";
import { PasswordOf } from "./password-of";

interface ChoosePasswordFormProps {
  token: string;
  email: string;
  action: Action<{ email: string }>;
  /** The desk, where signing in goes on with the second factor. */
  leadsTo: string;
}

/** Chooses the password that a one-time link allows, and signs in with it. */
export function ChoosePasswordForm({ token, email, action, leadsTo }: ChoosePasswordFormProps) {
  const t = useTranslations("desk.link");
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: choosePasswordSchema,
    action,
    defaultValues: { token, password: "" },
    draft: null,
    onDone: async (_result, done) => {
      await signIn("credentials", { email, password: done.getValues("password"), redirect: false });
      window.location.assign(leadsTo);
    },
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={errors} form="choose" />
      <PasswordOf id="choose-for" label={t("for")} email={email} />
      <NewPasswordField form="choose" label={t("password")} registered={form.register("password")} error={errors.password} values={problem?.values} />
      <SubmitButton isSending={isSending}>{t("submit")}</SubmitButton>
    </LiveForm>
  );
}
