import { useLocale, useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Section } from "@/components/ui/section";
import { useUnitLabel } from "@/components/versions/unit-headline";
import { UnitLine } from "@/components/versions/unit-line";
import { citePath } from "@/lib/permalinks";
import { assessmentOf } from "@/lib/publication/assessment";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";

/** More facts than this are cited by the address that stands beside each. */
const MOST = 100;
const CITED_ALONE = /^[a-z]-[a-z0-9]{10}$/;

/** Every fact of a version with the way to its own citation. */
export function CiteFacts({ version, labels }: { version: PublicVersion; labels: RecordLabels }) {
  const t = useTranslations("citations.facts");
  const isNameless = assessmentOf(version.units).nameWithheld;
  const units = version.units.filter((unit) => CITED_ALONE.test(unit.id) && !(isNameless && unit.type === "name"));
  if (units.length === 0) return null;
  return (
    <Section id="facts" title={t("title")}>
      <p className="label mb-3">{t("explain")}</p>
      <ul className="list-disc space-y-1 ps-5">
        {units.slice(0, MOST).map((unit) => (
          <FactLink key={unit.id} unit={unit} version={version} labels={labels} />
        ))}
      </ul>
      {units.length > MOST ? <p className="label mt-3">{t("more", { count: units.length - MOST })}</p> : null}
    </Section>
  );
}

function FactLink({ unit, version, labels }: { unit: PublicUnit; version: PublicVersion; labels: RecordLabels }) {
  const label = useUnitLabel(unit);
  const t = useTranslations("citations.facts");
  return (
    <li>
      <UnitLine unit={unit} labels={labels} />{" "}
      <a href={citePath(useLocale(), version, version.version, unit.id)} aria-label={t("citeOne", { label })}>
        {t("cite")}
      </a>
    </li>
  );
}
