"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { createPersonSchema } from "@/lib/persons/schema";
import type { NewPersonValues, PersonValues } from "@/lib/persons/schema";
import { PersonFields } from "./person-fields";
import { SimilarPersons } from "./similar-persons";
import type { SimilarActions } from "./similar-persons";

interface NewPersonFormProps {
  /** The ids that the new rows get. */
  ids: { id: string; nameId: string };
  actions: SimilarActions & { createPerson: Action<{ id: string }> };
  draft: DraftParts;
}

/** Somebody who is not on file yet: a name is enough. */
export function NewPersonForm({ ids, actions, draft: draftParts }: NewPersonFormProps) {
  const t = useTranslations("desk.persons");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<NewPersonValues, { id: string }>({
    schema: createPersonSchema as never,
    action: actions.createPerson,
    defaultValues: { ...ids, name: "", nameLanguage: "", roles: [], label: "", nameWithheld: false, minor: false, atRisk: false, internalNote: "", notTheSame: [] },
    draft: draftParts,
    onDone: async ({ id }) => {
      router.push(localizedPath(locale, `/desk/persons/${id}`));
    },
  });
  const part = formPart<NewPersonValues, NewPersonValues>(form, "person");
  const others = part.value("notTheSame");
  return (
    <LiveForm submit={submit} draft={draft} className="flex max-w-[36rem] flex-col gap-5">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="person" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <TextField form="person" label={t("name")} hint={t("nameHint")} registered={part.register("name")} error={part.error("name")} />
      <SimilarPersons text={part.value("name")} exceptId={null} actions={actions} others={others} onOther={(id) => part.set("notTheSame", [...others, id])} />
      <SelectField form="person" label={t("nameLanguage")} registered={part.register("nameLanguage")} error={part.error("nameLanguage")} options={useLanguageOptions([part.value("nameLanguage")])} />
      <PersonFields part={formPart<PersonValues, NewPersonValues>(form, "person")} />
      <SubmitButton isSending={isSending}>{t("create")}</SubmitButton>
    </LiveForm>
  );
}
