import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RecordLinks } from "@/components/layout/record-links";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { RedactionNotice } from "@/components/versions/redaction-notice";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { RecordPageData } from "@/lib/publication/record-page-queries";
import { AboutRecord } from "./about-record";
import { useRecordTitle } from "./record-title";

interface RecordPageProps {
  data: RecordPageData;
  siteUrl: string;
  /** The number of a merged record through which the reader came. */
  mergedFrom?: number | null;
  /** What must be said before the record, such as that a newer version exists. */
  notices?: ReactNode;
  children: ReactNode;
}

/** Every page of a record: its number and title, what a reader must know first, and at the end which version it is. */
export function RecordPage({ data, siteUrl, mergedFrom = null, notices, children }: RecordPageProps) {
  const locale = useLocale();
  const t = useTranslations();
  const { version } = data;
  const title = useRecordTitle()({ ...version, title: data.title });
  const kind = t(`kinds.${version.kind}`);
  const numbered = t("record.numbered", { kind, number: String(version.number) });
  return (
    <article>
      <RecordLinks version={version} siteUrl={siteUrl} />
      <PageHeading above={title.text === numbered ? null : numbered} {...textAttributes(title.language ?? locale)}>
        {title.text}
      </PageHeading>
      {mergedFrom === null ? null : <Notice>{t("records.merged", { kind, number: String(mergedFrom) })}</Notice>}
      {notices}
      <RedactionNotice redactions={version.redactions} />
      {children}
      <AboutRecord version={version} siteUrl={siteUrl} />
    </article>
  );
}
