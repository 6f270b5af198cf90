import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { PageHeading } from "@/components/ui/page-heading";
import { recordPath } from "@/lib/permalinks";
import type { RecordAsOf } from "@/lib/publication/as-of-queries";
import type { RecordRef } from "@/lib/publication/public-unit";

interface AsOfNothingProps {
  record: RecordRef;
  day: string;
  was: Exclude<RecordAsOf, { state: "published" }>;
}

/** What stands where nothing of a record could be read at the end of a day. */
export function AsOfNothing({ record: ref, day, was }: AsOfNothingProps) {
  const locale = useLocale();
  const t = useTranslations();
  const record = t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(ref.number) });
  const date = () => <Day date={day} />;
  const survivor = was.state === "merged" ? { ...ref, number: was.survivor } : null;
  return (
    <>
      <PageHeading>{t(`citations.asOf.${titles[was.state]}`, { record })}</PageHeading>
      <p className="max-w-measure">
        {was.state === "not_yet"
          ? t.rich("citations.asOf.notYet", { date, first: () => <Day date={was.firstPublishedAt} /> })
          : t.rich(was.state === "merged" ? "citations.asOf.merged" : "citations.asOf.withdrawn", { date })}
      </p>
      <p className="mt-4">
        {survivor ? (
          <a href={`${recordPath(locale, survivor)}?asof=${day}`}>
            {t("record.numbered", { kind: t(`kinds.${survivor.kind}`), number: String(survivor.number) })}
          </a>
        ) : (
          <a href={recordPath(locale, ref)}>{t("citations.asOf.toCurrent")}</a>
        )}
      </p>
    </>
  );
}

const titles = { not_yet: "notYetTitle", withdrawn: "withdrawnTitle", merged: "mergedTitle" } as const;
