"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { DraftLine } from "@/components/forms/draft-line";
import { DraftNotice } from "@/components/forms/draft-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import type { FormPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { useSavedDraft } from "@/components/forms/use-saved-draft";
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
  const { form, problem, summary, isSending, submit } = useActionForm<Held, SavedRecord>({
    schema: schema as never,
    action: save,
    defaultValues: { ...(record?.values ?? empty), id: record?.id ?? newId, lockVersion: record?.lockVersion ?? 0 } as never,
    onDone: async (result, done) => {
      if ("lockVersion" in result) done.reset({ ...done.getValues(), ...sealed, lockVersion: result.lockVersion });
      await draft.finish();
      setSaved(true);
      if ("id" in result) router.push(localizedPath(locale, `${path}/${result.id}`));
      else router.refresh();
    },
  });
  const draft = useSavedDraft(form, { ...draftParts, actions: { ...draftParts.actions, saveDraft: (given) => draftParts.actions.saveDraft(withoutSealed(given, sealed)) } });
  return (
    <LiveForm submit={submit} className="flex max-w-[36rem] flex-col gap-5">
      <DraftNotice draft={draft} />
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form={name} signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice<Held> form={form} problem={problem} labels={labels as never} say={say} onChosen={() => void submit()} />
      {children(formPart<Values, Held>(form, name))}
      <SubmitButton isSending={isSending}>{record ? t("save") : t("create")}</SubmitButton>
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {isSaved && draft.state.kind === "untouched" ? t("saved") : null}
      </p>
      <DraftLine draft={draft} />
    </LiveForm>
  );
}

function withoutSealed(given: unknown, sealed: object): unknown {
  const draft = given as { values: object };
  return { ...draft, values: { ...draft.values, ...sealed } };
}
