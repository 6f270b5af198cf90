import { useLocale, useTranslations } from "next-intl";
import { recordPath } from "@/lib/permalinks";
import type { RecordRef } from "@/lib/publication/public-unit";

/** Where readers see a record, or that they do not yet. */
export function OnSiteLine({ kind, number }: { kind: RecordRef["kind"]; number: number | null }) {
  const t = useTranslations("desk.records");
  const locale = useLocale();
  return number === null ? t("notOut") : <a href={recordPath(locale, { kind, number })}>{t("out", { number })}</a>;
}
