"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import type { TermWords } from "@/lib/i18n/changed-labels";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";
import { changeLabelSchema } from "@/lib/vocabularies/schema";
import type { LabelValues } from "@/lib/vocabularies/schema";

/** A term in one language. */
export interface LabelOf {
  language: Locale;
  vocabulary: string;
  term: string;
}

interface LabelFormProps {
  of: LabelOf;
  words: TermWords;
  lockVersion: number;
  isBySex: boolean;
  action: Action<{ lockVersion: number }>;
}

type Values = LabelValues & LabelOf & { lockVersion: number; reason: string };

/** What a term is called in one language, to be changed. */
export function LabelForm({ of, words: { text, female, male }, lockVersion, isBySex, action }: LabelFormProps) {
  const t = useTranslations("desk.vocabularies");
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { lockVersion: number }>({
    schema: changeLabelSchema as never,
    action,
    defaultValues: { ...of, lockVersion, text, female: female ?? "", male: male ?? "", reason: "" },
    draft: { name: `label-${of.language}-${of.vocabulary}-${of.term}`, subjectId: null },
    onDone: (done, { reset, getValues }) => {
      reset({ ...getValues(), lockVersion: done.lockVersion, reason: "" });
      setSaved(true);
      router.refresh();
    },
  });
  const name = `label-${of.language}`;
  const field = (key: keyof LabelValues | "reason") => ({ form: name, registered: form.register(key), error: form.formState.errors[key] });
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[36rem] flex-col gap-4">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} labels={{ text: t("label"), female: t("female"), male: t("male") }} onChosen={() => void submit()} />
      <TextField {...field("text")} label={t("label")} hint={t("labelHint")} />
      {isBySex ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField {...field("female")} label={t("female")} />
          <TextField {...field("male")} label={t("male")} />
        </div>
      ) : null}
      <TextField {...field("reason")} label={t("reason")} />
      <SubmitButton isSending={isSending}>{t("change")}</SubmitButton>
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {isSaved && !form.formState.isDirty ? common("saved") : null}
      </p>
    </LiveForm>
  );
}
