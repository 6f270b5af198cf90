import { useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Fold } from "@/components/ui/fold";
import { comparedFields, isSaid } from "@/lib/publication/compared-fields";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import type { ChangedUnit } from "@/lib/publication/version-diff";
import { FieldValue } from "./field-value";
import { UnitHeadline } from "./unit-headline";

interface ChangedUnitViewProps {
  change: ChangedUnit;
  before: PublicVersion;
  after: PublicVersion;
  labels: RecordLabels;
}

/** One unit that stands in both versions: what each field said before and says after. */
export function ChangedUnitView({ change, before, after, labels }: ChangedUnitViewProps) {
  const t = useTranslations();
  const old = new Map(comparedFields(change.before));
  const fields = comparedFields(change.after).filter(([field]) => change.fields.includes(field));
  const list = (
    <ul className="space-y-3">
      {fields.map(([field, value]) => (
        <li key={field}>
          <p className="label">{t(`compare.fields.${field}`)}</p>
          <dl className="claims mt-1">
            <Side term={t("compare.before")} unit={change.before} against={change.after} field={field} value={old.get(field)} version={before} labels={labels} />
            <Side term={t("compare.after")} unit={change.after} against={change.before} field={field} value={value} version={after} labels={labels} />
          </dl>
        </li>
      ))}
    </ul>
  );
  const note = [change.before, change.after].map((unit) => ("contentNote" in unit ? unit.contentNote : null)).find((one) => one !== null);
  return (
    <>
      <UnitHeadline unit={change.after} version={after} />
      {note ? <Fold summary={t(`fact.contentNote.${note}`)}>{list}</Fold> : list}
    </>
  );
}

interface SideProps {
  term: string;
  unit: PublicUnit;
  against: PublicUnit;
  field: Parameters<typeof FieldValue>[0]["field"];
  value: unknown;
  version: PublicVersion;
  labels: RecordLabels;
}

function Side({ term, ...of }: SideProps) {
  const t = useTranslations("compare");
  return (
    <div className="claim">
      <dt className="label font-semibold">{term}</dt>
      <dd>{isSaid(of.value) ? <FieldValue {...of} /> : <span className="text-soft">{t("empty")}</span>}</dd>
    </div>
  );
}
