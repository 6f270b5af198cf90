"use client";

import { useTranslations } from "next-intl";
import { ChoicesField } from "@/components/forms/choices-field";
import { DateWordsField } from "@/components/forms/date-words-field";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import type { FactFormValues } from "@/lib/facts/empty-fact";
import { episodeKinds, reasonCategories } from "@/lib/facts/vocabulary";
import type { FactPart } from "./fact-part";

const SENTENCE = ["charge", "sentenceWords", "sentenceMonthsMin", "sentenceMonthsMax", "court"] as const;

/** What is asked of an episode: what, when, where, why, and what a court said. */
export function EpisodeFields({ part, lookUp }: { part: FactPart; lookUp: LookUp }) {
  const t = useTranslations("desk.facts");
  const terms = useTerms();
  const languages = useLanguageOptions([part.value("descriptionLanguage")]);
  const field = (name: keyof FactFormValues) => ({
    form: part.form, label: t(`fields.${name}` as "fields.kind"), registered: part.register(name), error: part.error(name),
  });
  const reasons = (name: "reasonsSuspected" | "reasonsOfficial") => (
    <ChoicesField
      form={part.form}
      name={name}
      label={t(`fields.${name}`)}
      add={t("addReason")}
      options={terms("reasonCategories", reasonCategories)}
      value={part.value(name)}
      onChange={(codes) => part.set(name, codes)}
      error={part.error(name)}
    />
  );
  const hasSentence = SENTENCE.some((name) => part.value(name) !== "") || ["trial", "sentence"].includes(part.value("kind"));
  return (
    <>
      <SelectField {...field("kind")} options={terms("episodeKinds", episodeKinds)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateWordsField {...field("start")} words={part.value("start")} />
        <DateWordsField {...field("end")} words={part.value("end")} />
      </div>
      <PickRecord id={`${part.form}-facility`} kind="facility" label={t("fields.facility")} value={part.value("facility")} onChange={(record) => part.set("facility", record)} lookUp={lookUp} error={part.error("facility")} />
      <PickRecord id={`${part.form}-place`} kind="place" label={t("fields.place")} value={part.value("place")} onChange={(record) => part.set("place", record)} lookUp={lookUp} error={part.error("place")} />
      <TextAreaField {...field("description")} rows={3} language={part.value("descriptionLanguage")} />
      <SelectField {...field("descriptionLanguage")} options={languages} />
      {reasons("reasonsSuspected")}
      <TextAreaField {...field("reasonSuspectedWords")} rows={2} />
      {reasons("reasonsOfficial")}
      <TextAreaField {...field("reasonOfficialWords")} rows={2} />
      <details open={hasSentence}>
        <summary className="label py-1 font-semibold">{t("sentence")}</summary>
        <div className="mt-2 flex flex-col gap-4">
          <TextAreaField {...field("charge")} rows={2} />
          <TextAreaField {...field("sentenceWords")} rows={2} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...field("sentenceMonthsMin")} />
            <TextField {...field("sentenceMonthsMax")} />
          </div>
          <TextField {...field("court")} />
        </div>
      </details>
      <TextAreaField {...field("conditions")} rows={2} />
    </>
  );
}
