"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { nameKinds } from "@/lib/facts/vocabulary";
import type { FactPart } from "./fact-part";

/** Scripts that names on file are written in, by ISO 15924. */
const SCRIPTS = ["Latn", "Cyrl", "Arab", "Hans", "Hant", "Hani", "Mong", "Hang"] as const;

/** What is asked of a name. */
export function NameFields({ part }: { part: FactPart }) {
  const t = useTranslations("desk.facts");
  const scripts = useTranslations("scripts");
  const terms = useTerms();
  const field = (name: "text" | "language" | "script" | "kind" | "scheme") => ({ form: part.form, label: t(`fields.${name}`), registered: part.register(name), error: part.error(name) });
  return (
    <>
      <TextField {...field("text")} hint={t("nameHint")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...field("language")} options={useLanguageOptions([part.value("language")])} />
        <SelectField {...field("script")} hint={t("scriptHint")} options={SCRIPTS.map((code) => ({ value: code, label: scripts(code) }))} />
        <SelectField {...field("kind")} options={terms("nameKinds", nameKinds)} />
        {part.value("kind") === "transliteration" ? <TextField {...field("scheme")} /> : null}
      </div>
    </>
  );
}
