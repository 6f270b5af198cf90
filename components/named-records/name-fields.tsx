"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { RecordNameValues } from "@/lib/desk/name-fields";
import type { NamedValues } from "./named-record-kinds";

/** The names of a record by language; the first is the one shown, and the letters say the script. */
export function NameFields({ part }: { part: FormPart<NamedValues> }) {
  const t = useTranslations("desk.records");
  const names = part.value("names");
  const languages = useLanguageOptions(names.map(({ language }) => language));
  const set = (next: RecordNameValues[]) => part.set("names", next);
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="label mb-2 font-semibold">{t("names")}</legend>
      {names.map(({ id, text }, index) => {
        const one = part.part<RecordNameValues>(`names.${index}`);
        const field = (name: keyof RecordNameValues) => ({ form: part.form, registered: one.register(name), error: one.error(name) });
        return (
          <div key={id} className="flex flex-col gap-3 border-s border-rule ps-4">
            <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
              <TextField {...field("text")} label={t("nameOf", { number: index + 1 })} />
              <SelectField {...field("language")} label={t("languageOf", { number: index + 1 })} options={languages} />
            </div>
            <div className="flex flex-wrap gap-2">
              {index > 0 ? (
                <button type="button" aria-label={t("showFirstOf", { name: text })} onClick={() => set([names[index]!, ...names.filter((_, at) => at !== index)])}>
                  {t("showFirst")}
                </button>
              ) : null}
              {names.length > 1 ? (
                <button type="button" onClick={() => set(names.filter((_, at) => at !== index))}>
                  {t("removeName", { number: index + 1 })}
                </button>
              ) : null}
            </div>
          </div>
        );
      })}
      <button type="button" className="self-start" onClick={() => set([...names, { id: crypto.randomUUID(), text: "", language: "", script: "" }])}>
        {t("addName")}
      </button>
    </fieldset>
  );
}
