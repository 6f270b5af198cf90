"use client";

import { useTranslations } from "next-intl";
import { DateWordsField } from "@/components/forms/date-words-field";
import type { FormPart } from "@/components/forms/form-part";
import { LanguagesField } from "@/components/forms/languages-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { SourceValues } from "@/lib/sources/schema";
import { sourceKinds } from "@/lib/sources/vocabulary";

/** What is asked of a source, apart from its address; what few sources have stands in a fold. */
export function SourceFields({ part }: { part: FormPart<SourceValues> }) {
  const t = useTranslations("desk.sources");
  const vocabulary = useTranslations("vocabulary");
  const languages = useLanguageOptions([part.value("titleLanguage")]);
  const field = (name: keyof SourceValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <>
      <SelectField
        {...field("kind")}
        label={t("kind")}
        options={(Object.keys(sourceKinds) as (keyof typeof sourceKinds)[]).map((value) => ({ value, label: vocabulary(`sourceKinds.${value}`) }))}
      />
      <TextField {...field("title")} label={t("titleField")} hint={t("titleHint")} />
      <SelectField {...field("titleLanguage")} label={t("titleLanguage")} options={languages} />
      <TextField {...field("publisher")} label={t("publisher")} />
      <DateWordsField {...field("date")} label={t("date")} words={part.value("date")} />
      <details>
        <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("more")}</summary>
        <div className="mt-2 flex flex-col gap-5">
          <TextField {...field("author")} label={t("author")} />
          <LanguagesField
            form={part.form}
            name={part.register("languages").name}
            label={t("languages")}
            value={part.value("languages")}
            onChange={(value) => part.set("languages", value)}
            error={part.error("languages")}
          />
          <TextField {...field("archivedUrl")} label={t("archivedUrl")} type="url" dir="ltr" />
          <TextField {...field("accessedOn")} label={t("accessedOn")} type="date" dir="ltr" />
          <TextAreaField {...field("note")} label={t("note")} hint={t("noteHint")} />
        </div>
      </details>
      <SelectField
        {...field("visibility")}
        label={t("visibility")}
        hint={t("visibilityHint")}
        hasDefault
        options={(["restricted", "public"] as const).map((value) => ({ value, label: vocabulary(`visibilities.${value}`) }))}
      />
    </>
  );
}
