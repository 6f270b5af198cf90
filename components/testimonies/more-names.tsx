"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { nameKinds } from "@/lib/facts/vocabulary";
import type { VictimValues } from "@/lib/testimonies/victim-schema";

type Name = VictimValues["names"][number];

/** Further names that the testimony gives the victim, each a fact of its own: in another script, in a document, before a marriage. */
export function MoreNames({ part }: { part: FormPart<VictimValues> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const names = part.value("names");
  const languages = useLanguageOptions(names.map(({ language }) => language));
  return (
    <>
      {names.map((_, index) => {
        const one = part.part<Name>(`names.${index}`);
        const field = (name: keyof Name) => ({ form: part.form, registered: one.register(name), error: one.error(name) });
        return (
          <fieldset key={index} className="flex min-w-0 flex-col gap-4 border-s border-rule ps-4">
            <legend className="label mb-2 font-semibold">{t("anotherName", { number: index + 1 })}</legend>
            <TextField {...field("text")} label={t("anotherNameText")} />
            <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
              <SelectField {...field("kind")} label={t("nameKind")} options={terms("nameKinds", nameKinds)} />
              <SelectField {...field("language")} label={t("nameLanguage")} options={languages} />
            </div>
            <button type="button" className="self-start" onClick={() => part.set("names", names.filter((_one, at) => at !== index))}>
              {t("removeName", { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" className="self-start" onClick={() => part.set("names", [...names, { text: "", language: "", kind: "" as never }])}>
        {t("addName")}
      </button>
    </>
  );
}
