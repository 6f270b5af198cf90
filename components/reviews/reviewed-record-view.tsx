import { useLocale, useTranslations } from "next-intl";
import type { RecordLabels } from "@/components/facts/record-labels";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import { recordPath } from "@/lib/permalinks";
import type { ReviewedRecord } from "@/lib/reviews/submission-page-queries";
import { ChangeList } from "./change-list";
import { ChangeSummary } from "./change-summary";
import { ChecklistView } from "./checklist-view";
import { DecisionBox } from "./decision-box";
import { DeskTitle } from "./desk-title";

interface ReviewedRecordViewProps {
  record: ReviewedRecord;
  labels: RecordLabels;
  mayDecide: boolean;
  isChecked: boolean;
}

/** One record of a submission: what publishing it would change, and what the rules say of that. */
export function ReviewedRecordView({ record, labels, mayDecide, isChecked }: ReviewedRecordViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const kinds = useTranslations("kinds");
  const { kind, subjectId, title, ref, isStale, isOwnWork, preview, findings, claims } = record;
  const mayChoose = mayDecide && !isStale && !isOwnWork && preview !== null;
  return (
    <Section id={`record-${subjectId}`} title={<DeskTitle kind={kind} title={title} />}>
      <p className="label">
        {kinds(kind)}
        {" · "}
        <a href={localizedPath(locale, `/desk/records/${kind}/${subjectId}/history`)}>{t("history")}</a>
        {kind === "entry" ? (
          <>
            {" · "}
            <a href={localizedPath(locale, `/desk/persons/${subjectId}/images`)}>{t("images")}</a>
          </>
        ) : null}
        {ref ? (
          <>
            {" · "}
            <a href={recordPath(locale, ref)}>{t("onSite")}</a>
          </>
        ) : null}
      </p>
      {mayChoose ? (
        <p className="my-2">
          <DecisionBox name="subjectIds" value={subjectId} label={t("chooseRecordOf", { title: title?.text ?? kinds(kind) })}>
            {t("chooseRecord")}
          </DecisionBox>
        </p>
      ) : null}
      {isStale ? <p className="my-2 font-semibold">{t("stale")}</p> : null}
      {mayDecide && isOwnWork ? <p className="my-2 font-semibold">{t("ownWork")}</p> : null}
      {preview ? (
        <>
          {isChecked ? (
            <>
              <h3 className="mt-3 mb-1 font-semibold">{t("checklist")}</h3>
              <ChecklistView findings={findings} claims={claims} units={preview.after.units} mayHoldBack={mayChoose} />
            </>
          ) : null}
          <p className="mt-4">
            <ChangeSummary preview={preview} />
          </p>
          <ChangeList preview={preview} labels={labels} mayHoldBack={mayChoose} />
        </>
      ) : null}
    </Section>
  );
}
