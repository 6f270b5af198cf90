import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { messageAttributes } from "@/lib/i18n/messages";
import { indexPath } from "@/lib/permalinks";
import type { RecordIndex as RecordIndexData } from "@/lib/publication/record-page-queries";
import { recordKinds } from "@/lib/publication/vocabulary";
import { RecordItem } from "./record-item";

/** All records of one kind, a page at a time. */
export function RecordIndex({ index: { kind, result, labels } }: { index: RecordIndexData }) {
  const locale = useLocale();
  const t = useTranslations();
  const path = indexPath(locale, kind);
  return (
    <>
      <PageHeading above={t("records.count", { count: result.total })}>{t(`navigation.${recordKinds[kind].segment}`)}</PageHeading>
      <p {...messageAttributes(locale, "records.lead")} className="mb-6 max-w-[60ch]">{t(`records.lead.${kind}`)}</p>
      <ul className="max-w-measure">
        {result.items.map((record) => (
          <RecordItem key={record.number} record={record} labels={labels} heading="h2" />
        ))}
      </ul>
      <Pagination
        page={result.page}
        pages={result.pages}
        href={(page) => (page === 1 ? path : `${path}?page=${page}`)}
      />
    </>
  );
}
