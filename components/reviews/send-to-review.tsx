"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { ReviewStanding } from "@/lib/reviews/curator-queries";
import { submitSchema } from "@/lib/reviews/schema";

interface SendToReviewProps {
  /** The record as the page shows it. */
  subject: { kind: PublicRecordKind; subjectId: string; lockVersion: number };
  standing: ReviewStanding;
  /** `submit` of the desk's review actions. */
  action: Action<{ submissionId: string }>;
  locale: Locale;
}

/** Hands a record in for review as it is now, and says where it stands. */
export function SendToReview({ subject, standing: { submission }, action, locale }: SendToReviewProps) {
  const t = useTranslations("desk.review");
  const router = useRouter();
  const [sentId, setSentId] = useState<string | null>(null);
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: submitSchema,
    // The page may have been read again since the form was made: what is handed in is what it shows.
    action: (given) => action({ ...(given as object), records: [subject] }),
    defaultValues: { records: [subject], note: "" },
    draft: { name: "send", subjectId: subject.subjectId, only: ["note"] },
    onDone: ({ submissionId }: { submissionId: string }) => {
      setSentId(submissionId);
      router.refresh();
    },
  });
  const waits = submission?.state === "waiting" && !submission.isStale;
  const shownId = submission?.id ?? sentId;
  return (
    <div className="flex max-w-[38rem] flex-col gap-4">
      <p role="status" className="font-ui text-[0.9375rem] font-semibold">
        {waits ? t(sentId === null ? "waitsAlready" : "sent") : null}
      </p>
      {submission?.state === "waiting" && submission.isStale ? <p>{t("waitsStale")}</p> : null}
      {submission?.state === "returned" ? (
        <div className="border-s-2 border-strong ps-3">
          <p className="label">{t("wasReturned")}</p>
          <p dir="auto">{submission.decision}</p>
        </div>
      ) : null}
      {shownId ? (
        <p>
          <a href={localizedPath(locale, `/desk/review/${shownId}`)}>{t("toSubmission")}</a>
        </p>
      ) : null}
      {waits ? null : (
        <LiveForm submit={submit} draft={draft} className="flex flex-col gap-4">
          <p className="label">{t("sendLead")}</p>
          <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="send" signInPath={localizedPath(locale, "/desk/sign-in")} />
          <TextAreaField form="send" rows={2} label={t("sendNote")} registered={form.register("note")} error={form.formState.errors.note} />
          <SubmitButton isSending={isSending}>{t("sendNow")}</SubmitButton>
        </LiveForm>
      )}
    </div>
  );
}
