import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import { VersionRows } from "@/components/versions/version-rows";
import { citePath, permanentUrl } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** When a record was made and changed, which version this is, and the address to cite. */
export function AboutRecord({ version, siteUrl }: { version: PublicVersion; siteUrl: string }) {
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
        <VersionRows version={version} />
        <InnerRow term={t("records.citedAs")}>
          <span dir="ltr" className="break-all">
            {permanentUrl(siteUrl, version, version.version)}
          </span>{" "}
          <span className="screen-only">
            <a href={citePath(useLocale(), version, version.version === version.currentVersion ? undefined : version.version)}>{t("citations.link")}</a>
          </span>
        </InnerRow>
      </InnerTable>
    </Section>
  );
}
