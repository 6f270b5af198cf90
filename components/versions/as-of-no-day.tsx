import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { messageAttributes } from "@/lib/i18n/messages";
import { recordPath } from "@/lib/permalinks";
import type { AsOfProblem } from "@/lib/publication/as-of-param";
import type { RecordRef } from "@/lib/publication/public-unit";

/** What stands where an address asks for a record as it was known on a day, and names no day that has been. */
export function AsOfNoDay({ record, problem }: { record: RecordRef; problem: AsOfProblem }) {
  const locale = useLocale();
  const t = useTranslations("citations.asOf");
  return (
    <>
      <PageHeading>{t("noDayTitle")}</PageHeading>
      <p className="max-w-measure" {...messageAttributes(locale, `citations.asOf.noDay.${problem}`)}>
        {t(`noDay.${problem}`)}
      </p>
      <p className="mt-4">
        <a href={recordPath(locale, record)}>{t("toCurrent")}</a>
      </p>
    </>
  );
}
