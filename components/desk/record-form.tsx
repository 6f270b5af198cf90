"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ReactNode } from "react";
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

/** What saving gives: the id of a new record, or the lock version of one on file. */
export type SavedRecord = { id: string } | { lockVersion: number };

interface RecordFormProps<Values extends object> {
  /** The form's name, with which the ids of controls begin. */
  name: string;
  /** Where the pages of such records are, without the language. */
  path: string;
  /** The record on file; without it a new one with `newId` is made. */
  record?: { id: string; lockVersion: number; values: Values };
  newId: string;
  empty: Values;
  schema: z.ZodType;
  save: Action<SavedRecord>;
  draft: DraftParts;
  /** Fields that are sealed once they are saved, with what stands in them then: drafts do not hold them. */
  sealed?: Partial<Values>;
  labels: Readonly<Partial<Record<keyof Values & string, string>>>;
  say: (field: string, value: unknown) => string | null;
  children: (part: FormPart<Values>) => ReactNode;
}

/** The form of a record, for a new one and for one on file: with its draft, and with both values where two have changed it. */
export function RecordForm<Values extends object>({ name, path, record, newId, empty, schema, save, draft: draftParts, sealed = {}, labels, say, children }: RecordFormProps<Values>) {
  const t = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  type Held = Values & { id: string; lockVersion: number };
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Held, SavedRecord>({
    schema: schema as never,
    action: save,
    defaultValues: { ...(record?.values ?? empty), id: record?.id ?? newId, lockVersion: record?.lockVersion ?? 0 } as never,
    draft: { ...draftParts, sealed: sealed as Readonly<Record<string, unknown>> },
    onDone: async (result, done) => {
      if ("lockVersion" in result) done.reset({ ...done.getValues(), ...sealed, lockVersion: result.lockVersion });
      setSaved(true);
      if ("id" in result) router.push(localizedPath(locale, `${path}/${result.id}`));
      else router.refresh();
    },
  });
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[36rem] flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice<Held> form={form} problem={problem} labels={labels as never} say={say} onChosen={() => void submit()} />
      {children(formPart<Values, Held>(form, name))}
      <SubmitButton isSending={isSending}>{record ? t("save") : t("create")}</SubmitButton>
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {isSaved && draft.state.kind === "untouched" ? t("saved") : null}
      </p>
    </LiveForm>
  );
}
