import { useLocale, useTranslations } from "next-intl";
import { Locator } from "@/components/facts/locator";
import type { RecordLabels } from "@/components/facts/record-labels";
import { BidiText } from "@/components/ui/bidi-text";
import { textAttributes } from "@/lib/i18n/text-direction";
import { recordPath } from "@/lib/permalinks";
import type { Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { ListedRecord } from "@/lib/publication/record-page-queries";
import { recordParts } from "@/lib/publication/record-parts";
import { DescribingLine } from "./describing-line";
import { useRecordTitle } from "./record-title";

interface RecordItemProps {
  record: ListedRecord;
  labels: RecordLabels;
  /** The record on whose page the list stands: what the item says by citing it is shown, and its name is not repeated. */
  on?: RecordRef;
  /** The level of the heading that the title is. */
  heading?: "h2" | "h3";
}

/** One record in a list: its title, its number and the line that tells it from others. */
export function RecordItem({ record, labels, on, heading: Heading = "h3" }: RecordItemProps) {
  const locale = useLocale();
  const t = useTranslations();
  const title = useRecordTitle()(record);
  const numbered = t("record.numbered", { kind: t(`kinds.${record.kind}`), number: String(record.number) });
  const isOn = (ref: RecordRef) => on !== undefined && recordKey(ref) === recordKey(on);
  return (
    <li className="whole border-t border-rule py-3 first:border-t-0 first:pt-0">
      <Heading className="leading-snug font-semibold">
        <a href={recordPath(locale, record)} className="no-underline hover:underline">
          <bdi {...(title.language ? textAttributes(title.language) : {})}>{title.text}</bdi>
        </a>{" "}
        {title.text === numbered ? null : <span className="label font-normal">{numbered}</span>}
      </Heading>
      {record.units.map((unit) => (
        <DescribingLine key={unit.id} unit={unit} labels={labels} on={on} />
      ))}
      {recordParts(record.units).remarks.map((remark) =>
        remark.citations.filter(({ ref }) => isOn(ref)).map(({ locator }, index) => (
          <RemarkLine key={`${remark.id}-${index}`} record={record} remark={remark} locator={locator} />
        )),
      )}
    </li>
  );
}

interface RemarkLineProps {
  record: ListedRecord;
  remark: Unit<"remark">;
  locator: Unit<"remark">["citations"][number]["locator"];
}

/** A statement that rests on the record whose page this is, with a link to where it stands. */
function RemarkLine({ record, remark, locator }: RemarkLineProps) {
  const locale = useLocale();
  const t = useTranslations("vocabulary.remarkTopics");
  return (
    <p className="mt-1 text-[0.9375rem]">
      <a href={`${recordPath(locale, record)}#${remark.id}`}>{t(remark.topic)}</a>
      {": "}
      <BidiText text={remark.text} language={remark.textLanguage} />{" "}
      <span className="label">{locator ? <Locator locator={locator} /> : null}</span>
    </p>
  );
}
