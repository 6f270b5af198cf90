import { useTranslations } from "next-intl";
import { CertaintyLegend } from "@/components/facts/certainty-legend";
import { CertaintyMark } from "@/components/facts/certainty-mark";
import { Locator } from "@/components/facts/locator";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { BidiText } from "@/components/ui/bidi-text";
import { Section } from "@/components/ui/section";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { Unit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";

/** What is said of a facility, place or organisation, each statement with what it rests on. */
export function RemarkList({ remarks, labels }: { remarks: readonly Unit<"remark">[]; labels: RecordLabels }) {
  const t = useTranslations("records");
  if (remarks.length === 0) return null;
  return (
    <Section id="remarks" title={t("remarks")}>
      <ul className="space-y-4">
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} labels={labels} />
        ))}
      </ul>
      {remarks.some(({ certainty }) => certainty !== "confirmed") ? <CertaintyLegend /> : null}
    </Section>
  );
}

function Remark({ remark, labels }: { remark: Unit<"remark">; labels: RecordLabels }) {
  const t = useTranslations();
  return (
    <li id={remark.id} className="whole">
      <p className="label">{t(`vocabulary.remarkTopics.${remark.topic}`)}</p>
      <p>
        <BidiText text={remark.text} language={remark.textLanguage} />
        <CertaintyMark certainty={remark.certainty} />
        <a href={`#${remark.id}`} className="permalink" aria-label={t("records.permalinkRemark")}>
          {"#"}
        </a>
      </p>
      {remark.date ? (
        <p className="label">
          <UncertainDate date={remark.date} />
        </p>
      ) : null}
      {remark.citations.map(({ ref, locator, quote }, index) => (
        <p key={`${recordKey(ref)}-${index}`} className="label">
          {t("fact.saidBy")} <RecordLink to={ref} labels={labels} />
          {locator ? (
            <>
              {t("fact.listSeparator")}
              <Locator locator={locator} />
            </>
          ) : null}
          {quote === null ? null : (
            <q {...textAttributes()} className="block">
              {quote}
            </q>
          )}
        </p>
      ))}
    </li>
  );
}
