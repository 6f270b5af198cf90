import { useTranslations } from "next-intl";
import { ClaimWords } from "@/components/publication/claim-words";
import { useUnitLabel } from "@/components/versions/unit-headline";
import { comparedFields } from "@/lib/publication/compared-fields";
import type { ClaimInShort } from "@/lib/publication/curator-queries";
import type { PublicUnit } from "@/lib/publication/public-record";
import type { Finding } from "@/lib/reviews/checklist";
import { DecisionBox } from "./decision-box";

interface ChecklistViewProps {
  findings: readonly Finding[];
  /** What findings speak of that is no unit of it. */
  claims: readonly ClaimInShort[];
  /** The units of the version to come. */
  units: readonly PublicUnit[];
  /** Whether what stands in the way can be held back. */
  mayHoldBack: boolean;
}

/** What the rules say against publishing a record; what stands in the way comes first. */
export function ChecklistView({ findings, claims, units, mayHoldBack }: ChecklistViewProps) {
  const t = useTranslations("desk.review");
  if (findings.length === 0) return <p className="label">{t("checklistFine")}</p>;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const sorted = [...findings].sort((one, other) => Number(other.blocks) - Number(one.blocks));
  return (
    <ul className="space-y-2">
      {sorted.map((finding, index) => {
        const unit = finding.unit === null ? undefined : byId.get(finding.unit);
        const claim = claims.find(({ anchor }) => anchor === finding.unit);
        return (
          <li key={index} className={finding.blocks ? "border-s-2 border-strong bg-mark px-3 py-1.5" : "border-s-2 border-rule px-3 py-1.5"}>
            <p className="label font-semibold">{t(finding.blocks ? "blocks" : "warns")}</p>
            <p>{t(`checks.${finding.code}`)}</p>
            {unit ? <Where unit={unit} field={finding.field} /> : null}
            {/* A claim without a citation is no unit yet: it stands nowhere else on the page. */}
            {mayHoldBack && !unit && finding.unit !== null ? (
              <>
                <p>{claim ? <ClaimWords claim={claim} /> : <code dir="ltr">{finding.unit}</code>}</p>
                <DecisionBox name="heldBack" value={finding.unit} label={t("holdBackOf", { what: claim?.words ?? finding.unit })}>
                  {t("holdBack")}
                </DecisionBox>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Where({ unit, field }: { unit: PublicUnit; field: string | null }) {
  const t = useTranslations();
  const label = useUnitLabel(unit);
  const known = comparedFields(unit).find(([name]) => name === field)?.[0];
  return <p className="label">{known ? t("desk.review.inField", { unit: label, field: t(`compare.fields.${known}`) }) : label}</p>;
}
