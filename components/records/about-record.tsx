import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import { comparePath, permanentUrl, versionsPath } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** When a record was made and changed, which version this is, and the address to cite. */
export function AboutRecord({ version, siteUrl }: { version: PublicVersion; siteUrl: string }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <Section id="about" title={t("records.about")}>
      <InnerTable>
        <InnerRow term={t("record.created")}>
          <Day date={version.firstPublishedAt} />
        </InnerRow>
        <InnerRow term={t("record.lastUpdated")}>
          <Day date={version.publishedAt} />
        </InnerRow>
        <InnerRow term={t("record.version")}>
          {t("entry.record.versionOf", { version: version.version, current: version.currentVersion })}{" "}
          <span className="screen-only">
            <a href={versionsPath(locale, version)}>{t("entry.record.allVersions")}</a>
            {version.version > 1 ? (
              <>
                {" · "}
                <a href={comparePath(locale, version, version.version - 1, version.version)}>
                  {t("entry.record.compareWithPrevious", { version: version.version - 1 })}
                </a>
              </>
            ) : null}
          </span>
        </InnerRow>
        {version.note ? (
          <InnerRow term={t("records.noteLabel")}>
            <span dir="auto">{version.note}</span>
          </InnerRow>
        ) : null}
        <InnerRow term={t("records.citedAs")}>
          <span dir="ltr" className="break-all">
            {permanentUrl(siteUrl, version, version.version)}
          </span>
        </InnerRow>
        <InnerRow term={t("entry.record.hash")}>
          <code dir="ltr" className="font-ui text-[0.8125rem] break-all text-soft">
            {version.hash}
          </code>
        </InnerRow>
      </InnerTable>
    </Section>
  );
}
