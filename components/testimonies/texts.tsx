"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import type { TestimonyValues, TranslationValues } from "@/lib/testimonies/testimony-values";

const NEW: TranslationValues = { language: "", text: "", translator: "", reviewed: false, visibility: "restricted" };

/** The original text, and its translations side by side with it. */
export function Texts({ part }: { part: FormPart<TestimonyValues> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const translations = part.value("translations");
  const languages = useLanguageOptions([part.value("originalLanguage"), ...translations.map(({ language }) => language)]);
  const field = (name: keyof TestimonyValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  const without = (index: number) => part.set("translations", translations.filter((_, at) => at !== index));
  return (
    <div className="grid gap-x-6 gap-y-8 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <SelectField {...field("originalLanguage")} label={t("originalLanguage")} options={languages} />
        <TextAreaField {...field("originalText")} label={t("originalText")} hint={t("originalHint")} rows={14} language={part.value("originalLanguage")} />
      </div>
      {translations.map((translation, index) => {
        const one = part.part<TranslationValues>(`translations.${index}`);
        const inner = (name: keyof TranslationValues) => ({ form: part.form, registered: one.register(name), error: one.error(name) });
        return (
          <fieldset key={index} className="flex min-w-0 flex-col gap-4">
            <legend className="sr-only">{t("translationOf", { number: index + 1 })}</legend>
            <SelectField {...inner("language")} label={t("translationLanguage")} options={languages} />
            <TextAreaField {...inner("text")} label={t("translation")} rows={14} language={translation.language} />
            <TextField {...inner("translator")} label={t("translator")} />
            <label className="flex items-center gap-2">
              <input type="checkbox" className="min-h-0" {...one.register("reviewed")} />
              {t("reviewed")}
            </label>
            <SelectField
              {...inner("visibility")}
              label={t("translationVisibility")}
              hasDefault
              options={terms("visibilities", openVisibilities)}
            />
            <button type="button" className="self-start" onClick={() => without(index)}>
              {t("removeTranslation", { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <div>
        <button type="button" onClick={() => part.set("translations", [...translations, NEW])}>
          {t("addTranslation")}
        </button>
      </div>
    </div>
  );
}
