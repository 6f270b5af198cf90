import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { deskRecordPath } from "@/lib/desk/record-path";
import { historyPath } from "@/lib/history/history-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Unpublished } from "@/lib/reviews/unpublished-queries";
import { ChangeList } from "./change-list";
import { ChangeSummary } from "./change-summary";
import { ChecklistView } from "./checklist-view";
import { DeskTitle } from "./desk-title";

/** What readers do not see yet of a record, and what is in the way. */
export function UnpublishedView({ unpublished }: { unpublished: Unpublished }) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const { kind, subjectId, title, state, preview, findings, claims, labels } = unpublished;
  return (
    <>
      <PageHeading above={t("unpublished")}>
        <DeskTitle kind={kind} title={title} />
      </PageHeading>
      <p className="mb-6">
        <a href={localizedPath(locale, deskRecordPath(kind, subjectId))}>{t("toRecord")}</a> · <a href={localizedPath(locale, historyPath(kind, subjectId))}>{t("history")}</a>
      </p>
      {state === "withdrawn" || state === "merged" ? (
        <p>{t(`cannotGoOut.${state}`)}</p>
      ) : (
        <>
          <Section id="checklist" title={t("inTheWay")}>
            {findings.length === 0 ? <p>{t("nothingInTheWay")}</p> : <ChecklistView findings={findings} claims={claims} units={preview.after.units} mayHoldBack={false} />}
          </Section>
          <Section id="changes" title={t("forReaders")}>
            <p>
              <ChangeSummary preview={preview} />
            </p>
            <ChangeList preview={preview} labels={labels} mayHoldBack={false} />
          </Section>
        </>
      )}
    </>
  );
}
