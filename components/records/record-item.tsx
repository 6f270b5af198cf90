import { useLocale, useTranslations } from "next-intl";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { textAttributes } from "@/lib/i18n/text-direction";
import { recordPath } from "@/lib/permalinks";
import type { PublicUnit } from "@/lib/publication/public-record";
import type { ListedRecord } from "@/lib/publication/record-page-queries";
import { useRecordTitle } from "./record-title";
import { SpacedList } from "./spaced-list";

interface RecordItemProps {
  record: ListedRecord;
  labels: RecordLabels;
  /** The level of the heading that the title is. */
  heading?: "h2" | "h3";
}

/** One record in a list: its title, its number and the line that tells it from others. */
export function RecordItem({ record, labels, heading: Heading = "h3" }: RecordItemProps) {
  const locale = useLocale();
  const t = useTranslations();
  const title = useRecordTitle()(record);
  const numbered = t("record.numbered", { kind: t(`kinds.${record.kind}`), number: String(record.number) });
  return (
    <li className="whole border-t border-rule py-3 first:border-t-0">
      <Heading className="leading-snug font-semibold">
        <a href={recordPath(locale, record)} className="no-underline hover:underline">
          <bdi {...(title.language ? textAttributes(title.language) : {})}>{title.text}</bdi>
        </a>{" "}
        {title.text === numbered ? null : <span className="label font-normal">{numbered}</span>}
      </Heading>
      {record.units.map((unit) => (
        <DescribingLine key={unit.id} unit={unit} labels={labels} />
      ))}
    </li>
  );
}

/** The line below the title comes from the one unit that describes the record. */
function DescribingLine({ unit, labels }: { unit: PublicUnit; labels: RecordLabels }) {
  const t = useTranslations();
  const line = "label mt-0.5";
  switch (unit.type) {
    case "testimony":
      return (
        <p className={line}>
          <SpacedList>
            {t(`vocabulary.testimonyForms.${unit.form}`)}
            {unit.date ? <UncertainDate date={unit.date} /> : null}
            {unit.reportedBy ? (
              <span>
                {t("entry.account.reportedBy")} <RecordLink to={unit.reportedBy} labels={labels} />
              </span>
            ) : null}
          </SpacedList>
        </p>
      );
    case "source":
      return (
        <p className={line}>
          <SpacedList>
            {unit.author === null ? null : <bdi dir="auto">{unit.author}</bdi>}
            {unit.publisher === null || unit.publisher === unit.author ? null : <bdi dir="auto">{unit.publisher}</bdi>}
            {unit.date ? <UncertainDate date={unit.date} /> : null}
            {t(`vocabulary.sourceKinds.${unit.kind}`)}
          </SpacedList>
        </p>
      );
    case "facility":
      return <PlacedLine words={t(`vocabulary.facilityKinds.${unit.kind}`)} place={unit.place} labels={labels} />;
    case "place":
      return <PlacedLine words={t(`vocabulary.placeKinds.${unit.kind}`)} place={unit.parent} labels={labels} />;
    case "organisation":
      return <PlacedLine words={t(`vocabulary.organisationKinds.${unit.kind}`)} place={unit.place} labels={labels} />;
    case "list_description":
      return (
        <p className={line}>
          <span {...textAttributes(unit.language)}>{unit.definition}</span>
        </p>
      );
    default:
      return null;
  }
}

interface PlacedLineProps {
  words: string;
  place: Extract<PublicUnit, { type: "facility" }>["place"];
  labels: RecordLabels;
}

function PlacedLine({ words, place, labels }: PlacedLineProps) {
  return (
    <p className="label mt-0.5">
      <SpacedList>
        {words}
        {place ? <RecordLink to={place} labels={labels} /> : null}
      </SpacedList>
    </p>
  );
}
