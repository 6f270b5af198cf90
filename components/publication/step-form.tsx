"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { eraseSchema, mergeSchema, reinstateSchema, unmergeSchema, withdrawSchema } from "@/lib/publication/schema";
import { withdrawalKinds } from "@/lib/publication/vocabulary";

/** What can be done with a record that readers know. */
const steps = {
  withdraw: { schema: withdrawSchema, hasKind: true, isConfirmed: false },
  reinstate: { schema: reinstateSchema, hasKind: false, isConfirmed: false },
  merge: { schema: mergeSchema, hasKind: false, isConfirmed: true },
  unmerge: { schema: unmergeSchema, hasKind: false, isConfirmed: false },
  erase: { schema: eraseSchema, hasKind: false, isConfirmed: true },
} as const;

interface StepValues {
  kind: string;
  reason: string;
  confirmed: boolean;
  factAnchors: string[];
}

interface StepFormProps {
  step: keyof typeof steps;
  /** Tells forms of one step apart that stand on one page. */
  name?: string;
  /** The record; what is typed is kept under it. */
  subjectId: string;
  action: Action<void>;
  /** What the action is given besides what is typed. */
  given: object;
  signInPath: string;
  children?: ReactNode;
}

/** One step with its reason; what reaches far is confirmed in words. */
export function StepForm({ step, name = step, subjectId, action, given, signInPath, children }: StepFormProps) {
  const t = useTranslations("desk.records");
  const kinds = useTranslations("vocabulary.withdrawalKinds");
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const { schema, hasKind, isConfirmed } = steps[step];
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: schema as unknown as z.ZodType<unknown, StepValues>,
    action,
    defaultValues: { kind: "", reason: "", confirmed: false, factAnchors: [] as string[], ...given },
    draft: { name: `step-${step}`, subjectId, only: ["kind", "reason", "factAnchors"] },
    onDone: (_: void, done) => {
      setDone(true);
      done.reset();
      router.refresh();
    },
  });
  const { errors } = form.formState;
  return (
    <FormProvider {...form}>
      <LiveForm submit={submit} draft={draft} className="flex max-w-[38rem] flex-col gap-4">
        <p>{t(`${step}Lead`)}</p>
        <p role="status" className="font-ui text-[0.9375rem] font-semibold">
          {isDone ? t("done") : null}
        </p>
        <ErrorSummary at={summary} problem={problem} errors={errors} form={name} signInPath={signInPath} />
        {children}
        {hasKind ? (
          <SelectField
            form={name}
            label={t("withdrawalKind")}
            hint={t("withdrawalKindHint")}
            registered={form.register("kind")}
            error={errors.kind}
            options={Object.keys(withdrawalKinds).map((kind) => ({ value: kind, label: kinds(kind as keyof typeof withdrawalKinds) }))}
          />
        ) : null}
        <TextAreaField form={name} rows={2} label={t("reason")} hint={t("reasonHint")} registered={form.register("reason")} error={errors.reason} />
        {isConfirmed ? (
          <label className="flex items-center gap-2">
            <input id={`${name}-confirmed`} type="checkbox" aria-invalid={errors.confirmed !== undefined} {...form.register("confirmed")} />
            {t(step === "erase" ? "eraseConfirm" : "mergeConfirm")}
          </label>
        ) : null}
        <SubmitButton isSending={isSending}>{t(`${step}Now`)}</SubmitButton>
      </LiveForm>
    </FormProvider>
  );
}
