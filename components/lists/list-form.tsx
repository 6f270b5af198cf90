"use client";

import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/desk/record-form";
import type { SavedRecord } from "@/components/desk/record-form";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import { changeListSchema, createListSchema } from "@/lib/lists/schema";
import type { ListValues } from "@/lib/lists/schema";
import { useListLabels } from "./use-list-labels";

interface ListFormProps {
  /** The list on file; without it a new one with `newId` is made. */
  record?: FoundRecord<ListValues>;
  newId: string;
  /** The day that a new list is made on. */
  today?: string;
  save: Action<SavedRecord>;
  draft: DraftParts;
}

/** Everything that is asked of a list, but for who stands on it. */
export function ListForm({ record, newId, today = "", save, draft }: ListFormProps) {
  const { labels, say } = useListLabels();
  const empty: ListValues = { name: "", definition: "", language: "", author: "", createdOn: today, visibility: "restricted" };
  return (
    <RecordForm
      name="list" path="/desk/lists" record={record} newId={newId} empty={empty} schema={record ? changeListSchema : createListSchema} save={save} draft={draft}
      labels={labels} say={say}
    >
      {(part) => <Fields part={part} />}
    </RecordForm>
  );
}

function Fields({ part }: { part: FormPart<ListValues> }) {
  const t = useTranslations("desk.lists");
  const records = useTranslations("desk.records");
  const terms = useTerms();
  const languages = useLanguageOptions([part.value("language")]);
  const field = (name: keyof ListValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <>
      <TextField {...field("name")} label={t("name")} />
      <TextAreaField {...field("definition")} label={t("definition")} hint={t("definitionHint")} language={part.value("language")} />
      <SelectField {...field("language")} label={t("language")} options={languages} />
      <TextField {...field("author")} label={t("author")} hint={t("authorHint")} />
      <TextField {...field("createdOn")} label={t("createdOn")} type="date" dir="ltr" />
      <SelectField
        {...field("visibility")} label={records("visibility")} hint={records("visibilityHint")} hasDefault options={terms("visibilities", openVisibilities)}
      />
    </>
  );
}
