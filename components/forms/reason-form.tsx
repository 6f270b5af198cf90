"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { ErrorSummary } from "./error-summary";
import { SubmitButton } from "./submit-button";
import { TextAreaField } from "./text-area-field";
import { useActionForm } from "./use-action-form";
import type { DraftKey } from "./use-saved-draft";
import { LiveForm } from "./live-form";

interface ReasonFormProps<Result> {
  /** The form's name, with which the ids of controls begin. */
  name: string;
  /** Names the draft of the reason. */
  about: DraftKey;
  title: string;
  lead: ReactNode;
  schema: z.ZodType;
  action: Action<Result>;
  /** What is sent beside the reason. */
  input: Readonly<Record<string, unknown>>;
  /** What the reason is called, and what is said of it. */
  reason: string;
  hint?: string;
  button: string;
  /** Where to go when it is done, and where somebody goes who does not want it after all. */
  leadsTo?: string;
  onDone?: (result: Result) => void;
}

/** Something that is done with nothing but a reason. */
export function ReasonForm<Result>({ name, about, title, lead, schema, action, input, reason, hint, button, leadsTo, onDone }: ReasonFormProps<Result>) {
  const facts = useTranslations("desk.facts");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<FieldValues, Result>({
    schema: schema as never,
    action,
    defaultValues: { ...input, reason: "" },
    draft: { ...about, only: ["reason"] },
    onDone: (result) => {
      onDone?.(result);
      if (leadsTo) router.push(leadsTo);
    },
  });
  return (
    <LiveForm submit={submit} draft={draft} aria-label={title} className="my-3 flex max-w-[36rem] flex-col gap-4 border-s-2 border-strong ps-4">
      <p>{lead}</p>
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <TextAreaField form={name} label={reason} hint={hint} rows={2} registered={form.register("reason")} error={form.formState.errors["reason"] as { message?: string }} />
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{button}</SubmitButton>
        {leadsTo ? <a href={leadsTo}>{facts("close")}</a> : null}
      </p>
    </LiveForm>
  );
}
