import { useLocale, useTranslations } from "next-intl";
import { EmbedOffer } from "@/components/embeds/embed-offer";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/edtf-dates/format";
import { locales } from "@/lib/i18n/locales";
import { messageAttributes } from "@/lib/i18n/messages";
import { citePath, permanentUrl, printPath } from "@/lib/permalinks";
import type { EntryView } from "@/lib/publication/entry-view";

/** The citation of this version, ready to be copied; who copies it adds the day of access. */
export function HowToCite({ view, siteUrl }: { view: EntryView; siteUrl: string }) {
  const locale = useLocale();
  const t = useTranslations();
  const { version } = view;
  const shown = version.version === version.currentVersion ? undefined : version.version;
  const language = messageAttributes(locale, "entry.cite.text").lang ?? locale;
  const citation = t("entry.cite.text", {
    number: String(version.number),
    name: view.title?.text ?? t("site.nameNotGiven"),
    version: String(version.version),
    date: formatDay(version.publishedAt.toISOString().slice(0, 10), language),
    url: permanentUrl(siteUrl, version, version.version),
  });
  return (
    <Section id="cite" title={t("entry.sections.cite")}>
      <p className="border-s-2 border-strong ps-4 select-all" lang={language} dir={locales[language].direction}>
        {citation}
      </p>
      <p className="label mt-3">
        {t("entry.cite.explain")} {t("entry.cite.fact")}
      </p>
      <p className="screen-only mt-2">
        <a href={citePath(locale, version, shown)}>{t("citations.link")}</a>
        {" · "}
        <a href={printPath(locale, version.number, shown)} rel="nofollow">
          {t("print.link")}
        </a>
      </p>
      <EmbedOffer record={version} title={t("entry.titleWithNumber", { name: view.title?.text ?? t("site.nameNotGiven"), number: String(version.number) })} siteUrl={siteUrl} />
    </Section>
  );
}
