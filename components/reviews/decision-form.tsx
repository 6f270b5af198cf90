"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { PublishedRecord } from "@/lib/reviews/published";
import { approveSchema } from "@/lib/reviews/schema";
import { useTellPublished } from "./published-here";

interface DecisionFormProps {
  submissionId: string;
  /** The records that could be published as they are. */
  subjectIds: readonly string[];
  /** What is shown of each record. */
  seen: Readonly<Record<string, string>>;
  action: Action<PublishedRecord[]>;
  signInPath: string;
  /** The records with their changes; their boxes belong to this form. */
  children: ReactNode;
}

/** Lets records of a submission go out, all of them or those that are chosen, less what is held back. */
export function DecisionForm({ submissionId, subjectIds, seen, action, signInPath, children }: DecisionFormProps) {
  const t = useTranslations("desk.review");
  const router = useRouter();
  const tellPublished = useTellPublished();
  const { form, draft, problem, summary, isSending, submit } = useActionForm({
    schema: approveSchema,
    // The page may have been read again since the form was made: what counts is what it shows.
    action: (given) => action({ ...(given as object), seen }),
    defaultValues: { submissionId, subjectIds: [...subjectIds], seen: { ...seen }, heldBack: [], note: "", decision: "" },
    draft: { name: "approve", subjectId: submissionId, only: ["note", "decision"] },
    onDone: (result: PublishedRecord[]) => {
      tellPublished(result);
      router.refresh();
    },
  });
  const { errors } = form.formState;
  return (
    <FormProvider {...form}>
      <LiveForm submit={submit} draft={draft}>
        <ErrorSummary at={summary} problem={problem} errors={errors} form="approve" signInPath={signInPath} />
        {children}
        <Section id="decide" title={t("decide")}>
          <div className="flex max-w-[36rem] flex-col gap-5">
            <TextAreaField form="approve" rows={2} label={t("publicNote")} hint={t("publicNoteHint")} registered={form.register("note")} error={errors.note} />
            <TextAreaField form="approve" rows={2} label={t("toAuthor")} hint={t("toAuthorHint")} registered={form.register("decision")} error={errors.decision} />
            <SubmitButton isSending={isSending}>{t("publish")}</SubmitButton>
          </div>
        </Section>
      </LiveForm>
    </FormProvider>
  );
}
