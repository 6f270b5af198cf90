import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SubmissionPageData } from "@/lib/reviews/submission-page-queries";
import { DecisionForm } from "./decision-form";
import { DeskTitle } from "./desk-title";
import { ReturnForm } from "./return-form";
import { PublishedHere } from "./published-here";
import type { ReviewActions } from "./review-actions";
import { ReviewedRecordView } from "./reviewed-record-view";
import { WithdrawSubmission } from "./withdraw-submission";

interface SubmissionViewProps {
  submission: SubmissionPageData;
  actions: ReviewActions;
}

/** A submission: what it would change, what the rules say, and the decision. */
export function SubmissionView({ submission, actions }: SubmissionViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const { id, records, labels, isChecked, mayDecide, mayWithdraw } = submission;
  const signInPath = localizedPath(locale, "/desk/sign-in");
  const [first] = records;
  const views = records.map((record) => <ReviewedRecordView key={record.subjectId} record={record} labels={labels} mayDecide={mayDecide} isChecked={isChecked} />);
  const choosable = records.filter(({ isStale, isOwnWork, preview }) => !isStale && !isOwnWork && preview !== null);
  return (
    <>
      <PageHeading above={<a href={localizedPath(locale, "/desk/review")}>{t("title")}</a>}>
        {first ? <DeskTitle kind={first.kind} title={first.title} /> : t("submission")}
      </PageHeading>
      <About submission={submission} />
      <PublishedHere locale={locale}>
        {mayDecide ? (
          <>
            <DecisionForm
              key={records.map(({ subjectId }) => subjectId).join()}
              submissionId={id}
              subjectIds={choosable.filter(({ findings }) => !findings.some(({ blocks }) => blocks)).map(({ subjectId }) => subjectId)}
              seen={Object.fromEntries(records.flatMap(({ subjectId, preview }) => (preview ? [[subjectId, preview.seenAs]] : [])))}
              action={actions.approve}
              signInPath={signInPath}
            >
              <p className="label mb-4">{t("heldBackLead")}</p>
              {views}
            </DecisionForm>
            <Section id="return" title={t("return")}>
              <ReturnForm submissionId={id} action={actions.returnSubmission} signInPath={signInPath} />
            </Section>
          </>
        ) : (
          views
        )}
      </PublishedHere>
      {mayWithdraw ? (
        <Section id="take-back" title={t("takeBack")}>
          <WithdrawSubmission submissionId={id} action={actions.withdrawSubmission} leadsTo={localizedPath(locale, "/desk/review")} />
        </Section>
      ) : null}
    </>
  );
}

function About({ submission }: { submission: SubmissionPageData }) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const states = useTranslations("vocabulary.submissionStates");
  const { state, author, createdAt, note, decidedBy, decidedAt, decision, earlier, laterId } = submission;
  const decided = decidedBy === null ? null : t(state === "returned" ? "returnedBy" : "publishedBy", { name: decidedBy });
  return (
    <div className="mb-6 flex flex-col gap-2">
      <p className="label">
        {states(state)} · {t("by", { name: author })} · <Moment at={createdAt} />
        {decided && decidedAt ? (
          <>
            {" · "}
            {decided} · <Moment at={decidedAt} />
          </>
        ) : null}
      </p>
      {note ? <Said term={t("note")}>{note}</Said> : null}
      {decision ? <Said term={t(state === "returned" ? "reason" : "answer")}>{decision}</Said> : null}
      {earlier ? (
        <Said term={t("earlier")} link={<a href={localizedPath(locale, `/desk/review/${earlier.id}`)}>{t("earlierLink")}</a>}>
          {earlier.decision}
        </Said>
      ) : null}
      {laterId ? (
        <p>
          {t("later")} <a href={localizedPath(locale, `/desk/review/${laterId}`)}>{t("laterLink")}</a>
        </p>
      ) : null}
    </div>
  );
}

function Said({ term, children, link }: { term: string; children: ReactNode; link?: ReactNode }) {
  return (
    <div className="border-s-2 border-strong ps-3">
      <p className="label">{term}</p>
      <p dir="auto" className="whitespace-pre-line">
        {children}
      </p>
      {link ? <p className="label">{link}</p> : null}
    </div>
  );
}
