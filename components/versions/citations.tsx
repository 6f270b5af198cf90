import { useLocale, useTranslations } from "next-intl";
import { Locator } from "@/components/facts/locator";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { BidiText } from "@/components/ui/bidi-text";
import { textAttributes } from "@/lib/i18n/text-direction";
import { recordPath } from "@/lib/permalinks";
import type { PublicCitation } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";

/** What a claim rests on, one citation per line. */
export function Citations({ citations, labels }: { citations: readonly PublicCitation[]; labels: RecordLabels }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <ul>
      {citations.map(({ ref, locator, quote }, index) => {
        const label = labels.get(recordKey(ref));
        const numbered = t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(ref.number) });
        return (
          <li key={index}>
            {label?.isToCome ? <RecordLink to={ref} labels={labels} /> : label ? <a href={recordPath(locale, ref)}>{numbered}</a> : numbered}
            {label?.title && !label.isToCome ? (
              <>
                {t("fact.listSeparator")}
                <BidiText text={label.title} language={label.language} />
              </>
            ) : null}
            {locator ? (
              <>
                {t("fact.listSeparator")}
                <Locator locator={locator} />
              </>
            ) : null}
            {quote ? (
              <>
                {" "}
                <q {...textAttributes()}>{quote}</q>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
