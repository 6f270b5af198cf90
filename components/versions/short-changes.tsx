import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RecordLabels } from "@/components/facts/record-labels";
import { isSaid } from "@/lib/publication/compared-fields";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { shortChanges } from "@/lib/publication/short-changes";
import type { ChangedUnit } from "@/lib/publication/version-diff";
import { FieldValue } from "./field-value";

interface ShortChangesProps {
  change: ChangedUnit;
  version: PublicVersion;
  labels: RecordLabels;
}

/** What a fact said and says now, where both are short. */
export function ShortChanges({ change, version, labels }: ShortChangesProps) {
  const t = useTranslations();
  const separator = t("records.partSeparator");
  const side = (unit: PublicUnit, field: Parameters<typeof FieldValue>[0]["field"], value: unknown): ReactNode => {
    if (!isSaid(value)) return t("compare.empty");
    if (unit.type === "assessment" && field === "status") return t(`vocabulary.statusValues.${unit.status.value}`);
    if (unit.type === "assessment" && field === "tier") return t("entryList.tier", { tier: unit.tier.value });
    return <FieldValue unit={unit} field={field} value={value} version={version} labels={labels} />;
  };
  return shortChanges(change).map(({ field, before, after }, index) => (
    <span key={field}>
      {index === 0 ? " " : separator}
      {t(`compare.fields.${field}`)}
      {": "}
      {t.rich("citations.since.fromTo", { before: () => side(change.before, field, before), after: () => <strong>{side(change.after, field, after)}</strong> })}
    </span>
  ));
}
