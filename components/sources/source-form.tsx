"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { DraftLine } from "@/components/forms/draft-line";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { useSavedDraft } from "@/components/forms/use-saved-draft";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { FoundSource, SourceRow } from "@/lib/sources/curator-queries";
import { changeSourceSchema, createSourceSchema } from "@/lib/sources/schema";
import type { SourceValues } from "@/lib/sources/schema";
import { emptySource } from "@/lib/sources/source-values";
import { SameAddress } from "./same-address";
import { SourceFields } from "./source-fields";
import { useSourceLabels } from "./use-source-labels";

/** What the form of a source can do. */
export interface SourceActions {
  save: Action<{ id: string } | { lockVersion: number }>;
  findByUrl: Action<SourceRow[]>;
}

interface SourceFormProps {
  /** The source on file; without it a new one with `newId` is made. */
  source?: FoundSource;
  newId: string;
  actions: SourceActions;
  draft: DraftParts;
}

type Values = SourceValues & { id: string; lockVersion: number };

/** Everything that is asked of a source, for a new one and for one on file. */
export function SourceForm({ source, newId, actions, draft: draftParts }: SourceFormProps) {
  const t = useTranslations("desk.sources");
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const { form, problem, summary, isSending, submit } = useActionForm<Values, { id: string } | { lockVersion: number }>({
    schema: (source ? changeSourceSchema : createSourceSchema) as never,
    action: actions.save,
    defaultValues: { id: source?.id ?? newId, lockVersion: source?.lockVersion ?? 0, ...(source?.values ?? emptySource) },
    onDone: async (result, done) => {
      if ("lockVersion" in result) done.reset({ ...done.getValues(), lockVersion: result.lockVersion });
      await draft.finish();
      setSaved(true);
      if ("id" in result) router.push(localizedPath(locale, `/desk/sources/${result.id}`));
      else router.refresh();
    },
  });
  const draft = useSavedDraft(form, draftParts);
  const part = formPart<SourceValues, Values>(form, "source");
  const { labels, say } = useSourceLabels();
  return (
    <form onSubmit={(event) => void submit(event)} noValidate method="post" className="flex max-w-[36rem] flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="source" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} labels={labels} say={say} onChosen={() => void submit()} />
      <TextField form="source" label={t("url")} hint={t("urlHint")} registered={part.register("url")} error={part.error("url")} type="url" dir="ltr" />
      <SameAddress url={part.value("url")} findByUrl={actions.findByUrl} exceptId={source?.id} />
      <SourceFields part={part} />
      <SubmitButton isSending={isSending}>{source ? common("save") : t("create")}</SubmitButton>
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {isSaved && draft.state.kind === "untouched" ? common("saved") : null}
      </p>
      <DraftLine draft={draft} />
    </form>
  );
}
