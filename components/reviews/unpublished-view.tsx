import { useTranslations } from "next-intl";
import { RecordWays } from "@/components/desk/record-ways";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Unpublished } from "@/lib/reviews/unpublished-queries";
import { ChangeList } from "./change-list";
import { ChangeSummary } from "./change-summary";
import { ChecklistView } from "./checklist-view";
import { DeskTitle } from "./desk-title";

/** What readers do not see yet of a record, and what is in the way. */
export function UnpublishedView({ unpublished, mayChangePublication }: { unpublished: Unpublished; mayChangePublication: boolean }) {
  const t = useTranslations("desk.review");
  const { kind, subjectId, title, state, preview, findings, claims, labels } = unpublished;
  return (
    <>
      <PageHeading above={t("unpublished")}>
        <DeskTitle kind={kind} title={title} />
      </PageHeading>
      <RecordWays kind={kind} subjectId={subjectId} here="unpublished" mayChangePublication={mayChangePublication} />
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
