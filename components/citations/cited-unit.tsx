import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { UnitView } from "@/components/versions/unit-view";
import { citePath, comparePath, recordPath } from "@/lib/permalinks";
import type { CitePageData } from "@/lib/publication/citation-queries";
import { standsOnRecordPage } from "@/lib/publication/entry-relations";
import type { PublicUnit } from "@/lib/publication/public-record";
import { unitSince } from "@/lib/publication/unit-since";

/** The fact that is cited, and whether it still stands. */
export function CitedUnit({ data, unit }: { data: CitePageData; unit: PublicUnit }) {
  const locale = useLocale();
  const t = useTranslations("citations.unit");
  const { version, since, labels } = data;
  const current = String(version.currentVersion);
  return (
    <Section id="cited" title={t("title")}>
      <UnitView unit={unit} version={version} labels={labels} />
      {since === null ? null : <p className="mt-3 font-semibold">{t(unitSince(unit.id, since.diff), { current })}</p>}
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {standsOnRecordPage(unit, version.units) ? (
          <li>
            <a href={`${recordPath(locale, version, version.version)}#${unit.id}`}>{t("read", { version: String(version.version) })}</a>
          </li>
        ) : null}
        {since === null ? null : (
          <li>
            <a href={comparePath(locale, version, version.version, version.currentVersion)}>{t("compare")}</a>
          </li>
        )}
        <li>
          <a href={citePath(locale, version, version.version)}>{t("back")}</a>
        </li>
      </ul>
    </Section>
  );
}
