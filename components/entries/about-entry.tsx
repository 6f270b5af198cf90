import { useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import { VersionRows } from "@/components/versions/version-rows";
import type { EntryView } from "@/lib/publication/entry-view";

/** When the entry was made and changed, and which version this is. */
export function AboutEntry({ view }: { view: EntryView }) {
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
        <VersionRows version={version} />
      </InnerTable>
    </Section>
  );
}
