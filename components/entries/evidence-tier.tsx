import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { CertaintyLegend } from "@/components/facts/certainty-legend";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Assessment } from "@/lib/publication/assessment";
import { recordKey } from "@/lib/publication/record-key";

/** The evidence tier with the rule that gave it, what it rests on and what remains unverified. */
export function EvidenceTier({ tier, labels }: { tier: Assessment["tier"]; labels: RecordLabels }) {
  const locale = useLocale();
  const t = useTranslations("entry");
  const separator = useTranslations("fact")("listSeparator");
  const method = (
    <a href={`${localizedPath(locale, "/method")}#tier`} className="screen-only">
      {t("tier.method")}
    </a>
  );
  if (tier === null) {
    return (
      <Section id="evidence" title={t("sections.tier")}>
        <p>
          {t("tier.unknown")} {method}
        </p>
      </Section>
    );
  }
  return (
    <Section id="evidence" title={t("sections.tier")}>
      <p>
        <strong className="font-semibold">{t(`tier.value.${tier.value}`)}</strong> {t(`tier.reason.${tier.rule}`)}
      </p>
      {tier.basis.length > 0 ? (
        <p className="label mt-1">
          {t("tier.restsOn")}{" "}
          {tier.basis.map((ref, index) => (
            <Fragment key={recordKey(ref)}>
              {index > 0 ? separator : null}
              <RecordLink to={ref} labels={labels} />
            </Fragment>
          ))}
        </p>
      ) : null}
      {tier.unverified.length > 0 ? (
        <p className="label mt-1">
          {t("tier.remains")} {tier.unverified.map((code) => t(`tier.unverified.${code}`)).join(separator)}
        </p>
      ) : null}
      <p className="label mt-1">{method}</p>
      <CertaintyLegend />
    </Section>
  );
}
