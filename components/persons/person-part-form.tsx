"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import type { FormPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";

interface PersonPartFormProps<Values> {
  title: string;
  person: { id: string; lockVersion: number };
  values: Values;
  schema: z.ZodType;
  action: Action<{ lockVersion: number }>;
  backTo: string;
  draft: DraftParts;
  /** What the fields are called, and how their values are said, where two have changed them. */
  labels: Readonly<Record<string, string>>;
  say: (field: string, value: unknown) => string | null;
  children: (part: FormPart<Values>) => ReactNode;
}

/** A part of what is on file about a person, changed against the state that was read. */
export function PersonPartForm<Values extends object>({ title, person, values, schema, action, backTo, draft: draftParts, labels, say, children }: PersonPartFormProps<Values>) {
  const common = useTranslations("desk.form");
  const facts = useTranslations("desk.facts");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<FieldValues, { lockVersion: number }>({
    schema: schema as never,
    action,
    defaultValues: { ...values, id: person.id, lockVersion: person.lockVersion },
    draft: draftParts,
    onDone: async () => {
      router.push(backTo);
    },
  });
  return (
    <LiveForm submit={submit} draft={draft} aria-label={title} className="my-3 flex max-w-[36rem] flex-col gap-4 border-s-2 border-strong ps-4">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="part" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} labels={labels} say={say} onChosen={() => void submit()} />
      {children(formPart<Values>(form, "part"))}
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{common("save")}</SubmitButton>
        <a href={backTo}>{facts("close")}</a>
      </p>
    </LiveForm>
  );
}
