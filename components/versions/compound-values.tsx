import { useTranslations } from "next-intl";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Prose } from "@/components/ui/prose";
import type { PublicUnit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";

/** The sections of an account; of two versions of one, those that differ. */
export function AccountSections({ unit, against }: { unit: PublicUnit; against?: PublicUnit }) {
  const t = useTranslations("entry.account");
  if (unit.type !== "account") return null;
  const other = against?.type === "account" ? against.sections : {};
  const all = Object.entries(unit.sections) as [keyof typeof unit.sections, string][];
  const sections = all.filter(([name, text]) => other[name] !== text);
  return (
    <InnerTable>
      {sections.map(([name, text]) => (
        <InnerRow key={name} term={t(name)}>
          <Prose text={text} language={unit.language} />
        </InnerRow>
      ))}
    </InnerTable>
  );
}

/** The status that the rule chose. */
export function StatusShown({ unit }: { unit: PublicUnit }) {
  const t = useTranslations();
  if (unit.type !== "assessment") return null;
  return (
    <>
      {t(`vocabulary.statusValues.${unit.status.value}`)}
      <span className="label block">{t(`entry.status.rule.${unit.status.rule}`)}</span>
    </>
  );
}

/** The tier that the rule gave, with what it rests on. */
export function TierShown({ unit, labels }: { unit: PublicUnit; labels: RecordLabels }) {
  const t = useTranslations();
  if (unit.type !== "assessment") return null;
  const { value, rule, basis } = unit.tier;
  return (
    <>
      {t(`entry.tier.value.${value}`)} {t(`entry.tier.reason.${rule}`)}
      {basis.map((ref) => (
        <span key={recordKey(ref)} className="label block py-1">
          <RecordLink to={ref} labels={labels} />
        </span>
      ))}
    </>
  );
}
