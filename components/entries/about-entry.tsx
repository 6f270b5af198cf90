import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import { comparePath, versionsPath } from "@/lib/permalinks";
import type { EntryView } from "@/lib/publication/entry-view";

/** When the entry was made and changed, and which version this is. */
export function AboutEntry({ view }: { view: EntryView }) {
  const locale = useLocale();
  const t = useTranslations();
  const { version, latestStatus } = view;
  const latest = latestStatus && (latestStatus.asOf ?? latestStatus.learned);
  return (
    <Section id="about-entry" title={t("entry.sections.record")}>
      <InnerTable>
        <InnerRow term={t("entry.record.created")}>
          <Day date={version.firstPublishedAt} />
        </InnerRow>
        <InnerRow term={t("entry.record.updated")}>
          <Day date={version.publishedAt} />
        </InnerRow>
        <InnerRow term={t("entry.record.latestStatus")}>
          {latest ? <UncertainDate date={latest} /> : t("site.unknown")}
        </InnerRow>
        <InnerRow term={t("entry.record.version")}>
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
          <InnerRow term={t("entry.record.note")}>
            <span dir="auto">{version.note}</span>
          </InnerRow>
        ) : null}
        <InnerRow term={t("entry.record.hash")}>
          <code dir="ltr" className="font-ui text-[0.8125rem] break-all text-soft">
            {version.hash}
          </code>
        </InnerRow>
      </InnerTable>
    </Section>
  );
}
