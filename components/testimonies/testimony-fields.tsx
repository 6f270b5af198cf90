"use client";

import { useTranslations } from "next-intl";
import { DateWordsField } from "@/components/forms/date-words-field";
import type { FormPart } from "@/components/forms/form-part";
import { LanguagesField } from "@/components/forms/languages-field";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTerms } from "@/components/forms/use-terms";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import { contentNotes } from "@/lib/facts/vocabulary";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";
import { testimonyForms } from "@/lib/testimonies/vocabulary";

/** What is asked of the occasion: form, date, place, languages, and who may see it. */
export function TestimonyFields({ part, lookUp }: { part: FormPart<TestimonyValues>; lookUp: LookUp }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const field = (name: keyof TestimonyValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <div className="flex max-w-[36rem] flex-col gap-5">
      <SelectField {...field("form")} label={t("form")} options={terms("testimonyForms", testimonyForms)} />
      <DateWordsField {...field("date")} label={t("date")} words={part.value("date")} />
      <LanguagesField
        form={part.form}
        name="languages"
        label={t("languages")}
        value={part.value("languages")}
        onChange={(value) => part.set("languages", value)}
        error={part.error("languages")}
      />
      <details>
        <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("more")}</summary>
        <div className="mt-2 flex flex-col gap-5">
          <PickRecord
            id={`${part.form}-place`}
            kind="place"
            label={t("place")}
            value={part.value("place")}
            onChange={(place) => part.set("place", place)}
            lookUp={lookUp}
            error={part.error("place")}
          />
          <SelectField {...field("contentNote")} label={t("contentNote")} hint={t("contentNoteHint")} options={terms("contentNotes", contentNotes)} />
          <TextAreaField {...field("internalNote")} label={t("internalNote")} hint={t("internalNoteHint")} />
        </div>
      </details>
      <SelectField {...field("visibility")} label={t("visibility")} hint={t("visibilityHint")} hasDefault options={terms("visibilities", openVisibilities)} />
    </div>
  );
}
