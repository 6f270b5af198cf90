"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { changePasswordSchema, SHORTEST_PASSWORD } from "@/lib/users/schema";

/** Chooses another password; afterwards one has to sign in with it. */
export function ChangePasswordForm({ action, email, signInPath }: { action: Action<void>; email: string; signInPath: string }) {
  const t = useTranslations("desk.account");
  const rule = useTranslations("desk.link");
  const { form, problem, summary, isSending, submit } = useActionForm({
    schema: changePasswordSchema,
    action,
    defaultValues: { current: "", password: "" },
    onDone: () => window.location.assign(signInPath),
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate method="post" className="flex max-w-[32rem] flex-col gap-5">
      <p>{t("passwordLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="password" signInPath={signInPath} />
      <div className="flex flex-col gap-1">
        <label htmlFor="password-of" className="label">
          {t("email")}
        </label>
        {/* A field, so that password managers know whose password this is. */}
        <input id="password-of" type="text" dir="ltr" autoComplete="username" value={email} readOnly className="bg-leaf" />
      </div>
      <TextField form="password" label={t("current")} registered={form.register("current")} error={errors.current} values={problem?.values} type="password" autoComplete="current-password" />
      <TextField
        form="password"
        label={t("new")}
        hint={rule("rule", { count: SHORTEST_PASSWORD })}
        registered={form.register("password")}
        error={errors.password}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton isSending={isSending}>{t("change")}</SubmitButton>
    </form>
  );
}
