import { useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Fold } from "@/components/ui/fold";
import { comparedFields, isSaid } from "@/lib/publication/compared-fields";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { FieldValue } from "./field-value";
import { UnitHeadline } from "./unit-headline";

interface UnitViewProps {
  unit: PublicUnit;
  version: PublicVersion;
  labels: RecordLabels;
}

/** Everything that one unit of a version says. */
export function UnitView({ unit, version, labels }: UnitViewProps) {
  const t = useTranslations();
  const fields = comparedFields(unit).filter(([, value]) => isSaid(value));
  const table = (
    <InnerTable>
      {fields.map(([field, value]) => (
        <InnerRow key={field} term={t(`compare.fields.${field}`)}>
          <FieldValue unit={unit} field={field} value={value} version={version} labels={labels} />
        </InnerRow>
      ))}
    </InnerTable>
  );
  const note = "contentNote" in unit ? unit.contentNote : null;
  return (
    <>
      <UnitHeadline unit={unit} version={version} />
      {note ? <Fold summary={t(`fact.contentNote.${note}`)}>{table}</Fold> : table}
    </>
  );
}
