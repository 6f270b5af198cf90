import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { FormField } from "@/components/ui/form-field";
import { defaultLocale, localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { TestimonyListRow } from "@/lib/testimonies/curator-queries";

interface TestimonyIndexProps {
  testimonies: Page<TestimonyListRow>;
  query: string;
  /** Only those that nobody can read in this language. */
  lacking: Locale | null;
}

/** The testimonies on file. */
export function TestimonyIndex({ testimonies, query, lacking }: TestimonyIndexProps) {
  const locale = useLocale();
  const t = useTranslations("desk.testimonies");
  const forms = useTranslations("vocabulary.testimonyForms");
  const languages = useTranslations("languages");
  const filter = (
    <FormField id="find-without" label={t("withoutTranslation")}>
      <select id="find-without" name="without" defaultValue={lacking ?? ""} className="max-w-full">
        <option value="">{t("anyTranslation")}</option>
        {localeCodes.map((locale) => (
          <option key={locale} value={locale}>
            {languages(locale)}
          </option>
        ))}
      </select>
    </FormField>
  );
  return (
    <DeskIndex
      title={t("title")}
      path="/desk/testimonies"
      newLabel={t("new")}
      page={testimonies}
      query={query}
      filters={filter}
      bulk={{ kind: "testimony", titleOf: ({ victimNames, source, dateWords }) => victimNames.join(", ") || source || dateWords || t("noVictims") }}
      params={lacking ? { without: lacking } : {}}
    >
      {({ id, form, dateWords, source, victims, victimNames, isTranslated, number }) => (
        <>
          <a href={localizedPath(locale, `/desk/testimonies/${id}`)}>
            {victimNames.length > 0 ? <bdi>{t("onVictims", { names: victimNames.map((name) => `\u2068${name}\u2069`).join(", "), more: victims - victimNames.length })}</bdi> : t("noVictims")}
          </a>
          <p className="label">
            {forms(form)}
            {[dateWords, source].map((text) => (text ? [" · ", <bdi key={text}>{text}</bdi>] : null))}
            {isTranslated ? null : ` · ${t("untranslated", { language: languages(lacking ?? defaultLocale) })}`}
            {" · "}
            <OnSiteLine kind="testimony" number={number} />
          </p>
        </>
      )}
    </DeskIndex>
  );
}
