"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { useTerms } from "@/components/forms/use-terms";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import { contentNotes, relationKinds } from "@/lib/facts/vocabulary";
import { accountSections } from "@/lib/testimonies/vocabulary";
import type { AccountSection } from "@/lib/testimonies/vocabulary";
import type { AccountValues } from "@/lib/testimonies/testimony-values";

/** What the witness is to the victim, and whether they saw it. */
export function RelationFields({ part }: { part: FormPart<AccountValues> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const field = (name: keyof AccountValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      <SelectField
        {...field("witnessRelation")}
        label={t("witnessRelation")}
        options={[{ value: "self", label: t("self") }, ...terms("relationKinds", relationKinds)]}
      />
      <TextField {...field("witnessRelationWords")} label={t("witnessRelationWords")} />
      <label className="flex items-center gap-2 font-ui text-[0.9375rem] sm:col-span-2">
        <input type="checkbox" className="min-h-0" {...part.register("witnessIsEyewitness")} />
        {t("witnessIsEyewitness")}
      </label>
    </div>
  );
}

/** What the testimony says of the victim, by the sections of the entry page; the first one stands open. */
export function SectionFields({ part }: { part: FormPart<AccountValues> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  const language = part.value("language");
  const languages = useLanguageOptions([language]);
  const field = (name: keyof AccountValues) => ({ form: part.form, registered: part.register(name), error: part.error(name) });
  const [first, ...others] = accountSections;
  const area = (name: AccountSection) => <TextAreaField key={name} {...field(name)} label={t(`sections.${name}`)} rows={3} language={language} />;
  return (
    <>
      <SelectField {...field("language")} label={t("accountLanguage")} options={languages} />
      {area(first)}
      <details open={others.some((name) => part.value(name) !== "")}>
        <summary className="py-1 font-ui text-[0.9375rem] text-link">{t("moreSections")}</summary>
        <div className="mt-2 flex flex-col gap-4">
          {others.map(area)}
          <SelectField {...field("contentNote")} label={t("contentNote")} options={terms("contentNotes", contentNotes)} />
        </div>
      </details>
      <SelectField {...field("visibility")} label={t("accountVisibility")} hasDefault options={terms("visibilities", openVisibilities)} />
    </>
  );
}
