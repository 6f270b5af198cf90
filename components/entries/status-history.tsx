import { useTranslations } from "next-intl";
import { Claim } from "@/components/facts/claim";
import type { FactContext } from "@/components/facts/fact-context";
import { RecordLink } from "@/components/facts/record-link";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { Unit } from "@/lib/publication/public-record";

/** Every status report with when it was true, when it was learned, who says so and whether freely. */
export function StatusHistory({ reports, context }: { reports: readonly Unit<"status">[]; context: FactContext }) {
  const t = useTranslations("entry");
  return (
    <Section id="status-history" title={t("sections.statusHistory")}>
      {reports.length === 0 ? <p className="text-soft">{t("none.statusHistory")}</p> : null}
      <Timeline>
        {reports.map((report) => (
          <StatusReport key={report.id} report={report} context={context} />
        ))}
      </Timeline>
    </Section>
  );
}

function StatusReport({ report, context }: { report: Unit<"status">; context: FactContext }) {
  const t = useTranslations();
  return (
    <TimelineItem when={<ReportTime report={report} />}>
      <Claim
        fact={report}
        context={context}
        label={t("vocabulary.factKinds.status")}
        isAttributed
        details={<StatusDetails report={report} />}
      >
        <strong className="font-semibold">{t(`vocabulary.statusValues.${report.value}`)}</strong>
        {report.place ? (
          <>
            {t("fact.listSeparator")}
            <RecordLink to={report.place} labels={context.labels} />
          </>
        ) : null}
      </Claim>
    </TimelineItem>
  );
}

/** When it was so; where nobody says, when it was learned. */
function ReportTime({ report: { asOf, learned } }: { report: Unit<"status"> }) {
  const t = useTranslations("entry.status");
  if (asOf) return <UncertainDate date={asOf} />;
  if (!learned) return t("undated");
  return (
    <>
      {t("learned")} <UncertainDate date={learned} />
    </>
  );
}

function StatusDetails({ report }: { report: Unit<"status"> }) {
  const t = useTranslations();
  return (
    <>
      {report.text ? <Prose text={report.text} language={report.textLanguage} /> : null}
      <p className="label">
        {report.asOf && report.learned ? (
          <>
            {t("entry.status.learned")} <UncertainDate date={report.learned} />
            {t("fact.listSeparator")}
          </>
        ) : null}
        {t(`vocabulary.speechFreedoms.${report.speech}`)}
      </p>
    </>
  );
}
