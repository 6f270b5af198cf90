"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { choosePasswordSchema, SHORTEST_PASSWORD } from "@/lib/users/schema";

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
  const { form, problem, summary, isSending, submit } = useActionForm({
    schema: choosePasswordSchema,
    action,
    defaultValues: { token, password: "" },
    onDone: async (_result, done) => {
      await signIn("credentials", { email, password: done.getValues("password"), redirect: false });
      window.location.assign(leadsTo);
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate method="post" className="flex flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={errors} form="choose" />
      <div className="flex flex-col gap-1">
        <label htmlFor="choose-for" className="label">
          {t("for")}
        </label>
        {/* A field, so that password managers know whose password this is. */}
        <input id="choose-for" type="text" dir="ltr" autoComplete="username" value={email} readOnly className="bg-leaf" />
      </div>
      <TextField
        form="choose"
        label={t("password")}
        hint={t("rule", { count: SHORTEST_PASSWORD })}
        registered={form.register("password")}
        error={errors.password}
        values={problem?.values}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton isSending={isSending}>{t("submit")}</SubmitButton>
    </form>
  );
}
