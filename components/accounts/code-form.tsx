"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { confirmedByCodeSchema } from "@/lib/users/schema";

interface CodeFormProps<Result> {
  /** Begins the ids of the form's controls. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  submitLabel: ReactNode;
  action: Action<Result>;
  onDone: (result: Result) => void;
  signInPath?: string;
}

/** One code to type: of an authenticator, or a recovery code. */
export function CodeForm<Result>({ name, label, hint, submitLabel, action, onDone, signInPath }: CodeFormProps<Result>) {
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: confirmedByCodeSchema,
    action,
    defaultValues: { code: "" },
    draft: null,
    onDone: (result: Result, done) => {
      done.reset();
      onDone(result);
    },
  });
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} className="flex flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={errors} form={name} signInPath={signInPath} />
      <TextField form={name} label={label} hint={hint} registered={form.register("code")} error={errors.code} values={problem?.values} autoComplete="one-time-code" dir="ltr" />
      <SubmitButton isSending={isSending}>{submitLabel}</SubmitButton>
    </LiveForm>
  );
}
