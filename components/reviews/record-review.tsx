import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { ReviewStanding } from "@/lib/reviews/curator-queries";
import { SendToReview } from "./send-to-review";

interface RecordReviewProps {
  subject: { kind: PublicRecordKind; subjectId: string; lockVersion: number };
  standing: ReviewStanding;
  maySubmit: boolean;
  mayChangePublication: boolean;
  mayLogRequest: boolean;
  action: Action<{ submissionId: string }>;
}

/** What stands at the end of a record's page: handing it in, its history, and what readers have of it. */
export function RecordReview({ subject, standing, maySubmit, mayChangePublication, mayLogRequest, action }: RecordReviewProps) {
  const locale = useLocale();
  const t = useTranslations("desk");
  const path = `/desk/records/${subject.kind}/${subject.subjectId}`;
  return (
    <Section id="review" title={t("review.title")}>
      {maySubmit ? <SendToReview subject={subject} standing={standing} action={action} locale={locale} /> : null}
      <ul className="mt-4 flex flex-wrap gap-x-5 font-ui text-[0.9375rem]">
        <li>
          <a href={localizedPath(locale, `${path}/unpublished`)}>{t("review.unpublished")}</a>
        </li>
        <li>
          <a href={localizedPath(locale, `${path}/history`)}>{t("history.title")}</a>
        </li>
        {mayChangePublication ? (
          <li>
            <a href={localizedPath(locale, `${path}/publication`)}>{t("history.publication")}</a>
          </li>
        ) : null}
        {mayLogRequest ? (
          <li>
            <a href={localizedPath(locale, `/desk/requests/new?kind=${subject.kind}&record=${subject.subjectId}`)}>{t("requests.logAbout")}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
