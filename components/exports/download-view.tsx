import { useLocale, useTranslations } from "next-intl";
import { SearchAsked } from "@/components/cited-searches/search-asked";
import { ParamProblems } from "@/components/entry-list/param-problems";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { DictionaryLine } from "@/lib/exports/data-dictionary";
import { messageAttributes } from "@/lib/i18n/messages";
import { exportColumnsPath, indexPath } from "@/lib/permalinks";
import type { FactCount } from "@/lib/publication/export-queries";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { EntriesToExport } from "@/lib/search/found-entries-queries";
import { ColumnList } from "./column-list";
import { DownloadForm } from "./download-form";
import { PrintForm } from "./print-form";
import type { OfferedExports } from "./download-form";

interface DownloadViewProps {
  found: EntriesToExport;
  facts: FactCount;
  options: FilterOptions;
  offered: OfferedExports;
  columns: readonly DictionaryLine[];
  /** How many entries a document to print has at most. */
  mostPrinted: number;
  /** False where an address asked for a format or shape that there is not. */
  isKnownChoice: boolean;
}

/** What a search finds as a file: how much it is, in which forms it can be had, and what stands in it. */
export function DownloadView({ found, facts, options, offered, columns, mostPrinted, isKnownChoice }: DownloadViewProps) {
  const t = useTranslations("exports");
  const print = useTranslations("print.selection");
  const locale = useLocale();
  const total = found.entries.length;
  const mayDownload = found.isComplete && total > 0;
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-6 max-w-measure">{t("lead")}</p>
      <ParamProblems problems={found.problems} />
      {isKnownChoice ? null : <Notice>{t("unknownChoice")}</Notice>}
      <Section id="asked" title={t("asked")}>
        <SearchAsked filter={found.filter} options={options} />
        <p className="mt-3" id="export-count">
          {t(found.isCut ? "findsCut" : "finds", { count: total })}
        </p>
        <p className="mt-3">
          <a href={`${indexPath(locale, "entry")}${found.query}`}>{t("back")}</a>
        </p>
      </Section>
      <Section id="file" title={t("file")}>
        {mayDownload ? <DownloadForm query={found.query} entries={total} facts={facts} offered={offered} /> : <p className="font-semibold">{t(total === 0 ? "nothing" : "later")}</p>}
      </Section>
      {mayDownload ? (
        <Section id="print" title={print("heading")}>
          <PrintForm query={found.query} total={total} most={mostPrinted} />
        </Section>
      ) : null}
      <Section id="reading" title={t("reading.title")}>
        <ul className="max-w-measure list-disc space-y-1.5">
          {(["address", "moment", "several", "formulas", "spreadsheets", "absent"] as const).map((key) => (
            <li key={key} className="ms-6" {...messageAttributes(locale, `exports.reading.${key}`)}>
              {t(`reading.${key}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="columns" title={t("columnsTitle")}>
        <p className="mb-4">
          <a href={exportColumnsPath(locale)}>{t("columnsFile")}</a>
        </p>
        <ColumnList lines={columns} />
      </Section>
    </>
  );
}
