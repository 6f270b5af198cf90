"use client";

import { useTranslations } from "next-intl";
import { DateWordsField } from "@/components/forms/date-words-field";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { attributeKinds, ethnicities, professionClasses, religions, sexes } from "@/lib/facts/vocabulary";
import type { FactPart } from "./fact-part";

const TERMS = {
  sex: ["sexes", sexes],
  ethnicity: ["ethnicities", ethnicities],
  religion: ["religions", religions],
  professionClass: ["professionClasses", professionClasses],
} as const;

/** What is asked of an attribute: its kind, and the value that the kind takes. */
export function AttributeFields({ part, lookUp }: { part: FactPart; lookUp: LookUp }) {
  const t = useTranslations("desk.facts");
  const terms = useTerms();
  const languages = useLanguageOptions([part.value("textLanguage")]);
  const kind = part.value("kind") as keyof typeof attributeKinds | "";
  const takes = kind === "" ? null : attributeKinds[kind].value;
  const field = (name: "kind" | "sex" | "ethnicity" | "religion" | "professionClass" | "text" | "textLanguage" | "date") => ({
    form: part.form, label: t(`fields.${name}`), registered: part.register(name), error: part.error(name),
  });
  const registered = part.register("kind");
  const isTerm = takes !== null && takes in TERMS;
  return (
    <>
      <SelectField
        {...field("kind")}
        options={terms("attributeKinds", attributeKinds)}
        registered={{
          ...registered,
          // What belonged to the kind chosen before does not go along unseen.
          onChange: async (event) => {
            for (const term of Object.keys(TERMS) as (keyof typeof TERMS)[]) part.set(term, "");
            await registered.onChange(event);
          },
        }}
      />
      {isTerm ? <SelectField {...field(takes as keyof typeof TERMS)} options={terms(TERMS[takes as keyof typeof TERMS][0], TERMS[takes as keyof typeof TERMS][1])} /> : null}
      {takes === "place" ? (
        <PickRecord id={`${part.form}-place`} kind="place" label={t("fields.place")} value={part.value("place")} onChange={(place) => part.set("place", place)} lookUp={lookUp} error={part.error("place")} />
      ) : null}
      {kind === "" || takes === "date" ? null : (
        <>
          <TextAreaField {...field("text")} rows={2} language={part.value("textLanguage")} hint={isTerm || takes === "place" ? t("wordsHint") : undefined} />
          <SelectField {...field("textLanguage")} options={languages} />
        </>
      )}
      {kind === "" ? null : <DateWordsField {...field("date")} label={t(kind === "birth_date" ? "birthDate" : "heldWhen")} words={part.value("date")} />}
    </>
  );
}
