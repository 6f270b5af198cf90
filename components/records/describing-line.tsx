import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { BidiText } from "@/components/ui/bidi-text";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { PublicUnit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { SpacedList } from "./spaced-list";

interface DescribingLineProps {
  unit: PublicUnit;
  labels: RecordLabels;
  /** A record that need not be named, because its page is being read. */
  on?: RecordRef;
}

/** The line below a record's title; it comes from the one unit that describes the record. */
export function DescribingLine({ unit, labels, on }: DescribingLineProps) {
  const t = useTranslations();
  const link = (ref: RecordRef | null) =>
    ref === null || (on && recordKey(on) === recordKey(ref)) ? null : <RecordLink to={ref} labels={labels} />;
  switch (unit.type) {
    case "testimony": {
      const reportedBy = link(unit.reportedBy);
      return (
        <Line>
          {t(`vocabulary.testimonyForms.${unit.form}`)}
          {unit.date ? <UncertainDate date={unit.date} /> : null}
          {reportedBy ? <span>{t.rich("records.reportedIn", { source: () => reportedBy })}</span> : null}
        </Line>
      );
    }
    case "witness":
      if (unit.name !== null) return null;
      return (
        <Line>
          {t("site.nameWithheld")}
          {unit.description === null ? null : <BidiText text={unit.description} />}
        </Line>
      );
    case "source":
      return (
        <Line>
          {unit.author === null ? null : <BidiText text={unit.author} />}
          {unit.publisher === null || unit.publisher === unit.author ? null : <BidiText text={unit.publisher} />}
          {unit.date ? <UncertainDate date={unit.date} /> : null}
          {t(`vocabulary.sourceKinds.${unit.kind}`)}
        </Line>
      );
    case "facility":
      return <Line>{t(`vocabulary.facilityKinds.${unit.kind}`)}{link(unit.place)}</Line>;
    case "place":
      return <Line>{t(`vocabulary.placeKinds.${unit.kind}`)}{link(unit.parent)}</Line>;
    case "organisation":
      return <Line>{t(`vocabulary.organisationKinds.${unit.kind}`)}{link(unit.place)}</Line>;
    case "list_description":
      return (
        <Line>
          <span {...textAttributes(unit.language)}>{unit.definition}</span>
        </Line>
      );
    default:
      return null;
  }
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="label mt-0.5">
      <SpacedList>{children}</SpacedList>
    </p>
  );
}
