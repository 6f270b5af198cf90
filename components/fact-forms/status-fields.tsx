"use client";

import { useTranslations } from "next-intl";
import { DateWordsField } from "@/components/forms/date-words-field";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { speechFreedoms, statusValues } from "@/lib/facts/vocabulary";
import type { FactPart } from "./fact-part";

/** What is asked of a status report: what was said, as of when, and whether whoever said it could speak freely. */
export function StatusFields({ part, lookUp }: { part: FactPart; lookUp: LookUp }) {
  const t = useTranslations("desk.facts");
  const terms = useTerms();
  const field = (name: "value" | "speech" | "asOf" | "learned" | "text" | "textLanguage") => ({
    form: part.form, label: t(`fields.${name}`), registered: part.register(name), error: part.error(name),
  });
  return (
    <>
      <SelectField {...field("value")} options={terms("statusValues", statusValues)} />
      <SelectField {...field("speech")} options={terms("speechFreedoms", speechFreedoms)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateWordsField {...field("asOf")} words={part.value("asOf")} />
        <DateWordsField {...field("learned")} words={part.value("learned")} />
      </div>
      <PickRecord id={`${part.form}-place`} kind="place" label={t("fields.place")} value={part.value("place")} onChange={(record) => part.set("place", record)} lookUp={lookUp} error={part.error("place")} />
      <TextAreaField {...field("text")} rows={3} language={part.value("textLanguage")} />
      <SelectField {...field("textLanguage")} options={useLanguageOptions([part.value("textLanguage")])} />
    </>
  );
}
