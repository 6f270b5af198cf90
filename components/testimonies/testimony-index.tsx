import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { TestimonyListRow } from "@/lib/testimonies/curator-queries";

interface TestimonyIndexProps {
  testimonies: Page<TestimonyListRow>;
  query: string;
  withoutTranslation: boolean;
}

/** The testimonies on file. */
export function TestimonyIndex({ testimonies, query, withoutTranslation }: TestimonyIndexProps) {
  const locale = useLocale();
  const t = useTranslations("desk.testimonies");
  const forms = useTranslations("vocabulary.testimonyForms");
  const filter = (
    <label className="flex min-h-[2.5rem] items-center gap-2 font-ui text-[0.9375rem]">
      <input type="checkbox" name="untranslated" value="yes" defaultChecked={withoutTranslation} className="min-h-0" />
      {t("withoutTranslation")}
    </label>
  );
  return (
    <DeskIndex
      title={t("title")}
      path="/desk/testimonies"
      newLabel={t("new")}
      page={testimonies}
      query={query}
      filters={filter}
      params={withoutTranslation ? { untranslated: "yes" } : {}}
    >
      {({ id, form, dateWords, source, victims, victimNames, isTranslated, number }) => (
        <>
          <a href={localizedPath(locale, `/desk/testimonies/${id}`)}>
            {victimNames.length > 0 ? <bdi>{t("onVictims", { names: victimNames.map((name) => `\u2068${name}\u2069`).join(", "), more: victims - victimNames.length })}</bdi> : t("noVictims")}
          </a>
          <p className="label">
            {forms(form)}
            {[dateWords, source].map((text) => (text ? [" · ", <bdi key={text}>{text}</bdi>] : null))}
            {isTranslated ? null : ` · ${t("untranslated")}`}
            {" · "}
            <OnSiteLine kind="testimony" number={number} />
          </p>
        </>
      )}
    </DeskIndex>
  );
}
