"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import type { FormProblem } from "@/components/forms/problem-text";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { bringBackSchema } from "@/lib/history/schema";
import type { BringBackInput } from "@/lib/history/schema";
import { localizedPath } from "@/lib/i18n/localized-path";
import { TwoSides } from "./two-sides";

interface BringBackFormProps {
  input: Omit<BringBackInput, "fields" | "reason">;
  title: string;
  /** The fields that can be brought back, in words. */
  rows: readonly { field: string; label: string; then: string; now: string }[];
  /** The part is not on file any more: it comes back as a whole. */
  isGone: boolean;
  backTo: string;
  bringBack: Action<void>;
}

/** Somebody was faster, in any of the ways in which that is told. */
const isStale = (problem: FormProblem | null) => ["changedSinceRead", "changedMeanwhile", "claimsChanged"].includes(problem?.code ?? "");

/** A part that is not on file any more has no fields to choose from. */
const WHOLE = "whole";

/** Chooses what comes back, and says why. Where somebody was faster, what stands there now is shown and the reason stays. */
export function BringBackForm({ input, title, rows, isGone, backTo, bringBack }: BringBackFormProps) {
  const t = useTranslations("desk.history");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<BringBackInput, void>({
    schema: bringBackSchema as never,
    action: bringBack,
    defaultValues: { ...input, fields: isGone ? [WHOLE] : rows.map(({ field }) => field), reason: "" },
    draft: { name: `bring-back-${input.moment}`, subjectId: input.subjectId, only: ["reason"] },
    onDone: () => router.push(backTo),
  });
  const { lockVersion } = input;
  useEffect(() => form.setValue("lockVersion", lockVersion), [form, lockVersion]);
  const { errors } = form.formState;
  return (
    <LiveForm submit={submit} draft={draft} aria-label={title} className="flex max-w-[44rem] flex-col gap-5">
      <p>{t(isGone ? "wholeLead" : "bringBackLead")}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="back" signInPath={localizedPath(locale, "/desk/sign-in")} />
      {isStale(problem) ? (
        <button type="button" onClick={() => router.refresh()} className="self-start">
          {t("loadAgain")}
        </button>
      ) : null}
      {isGone ? (
        <dl>
          {rows.map(({ field, label, then }) => (
            <div key={field} className="mb-3">
              <dt className="label">{label}</dt>
              <dd>
                <bdi className="block whitespace-pre-line wrap-anywhere">{then}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <fieldset className="flex min-w-0 flex-col gap-4">
          <legend className="label mb-2">{t("fields")}</legend>
          {rows.map(({ field, label, then, now }) => (
            <div key={field} className="min-w-0">
              <label className="flex items-center gap-2 font-semibold">
                <input type="checkbox" value={field} className="min-h-0" {...form.register("fields")} />
                {label}
              </label>
              <TwoSides names={[t("then"), t("present")]} sides={[then || t("empty"), now || t("empty")]} />
            </div>
          ))}
        </fieldset>
      )}
      <TextAreaField form="back" label={t("why")} rows={2} registered={form.register("reason")} error={errors.reason} />
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{t("bringBackNow")}</SubmitButton>
        <a href={backTo}>{t("cancel")}</a>
      </p>
    </LiveForm>
  );
}
