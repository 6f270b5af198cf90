"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { ReasonForm } from "@/components/forms/reason-form";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { FoundRequest } from "@/lib/requests/curator-queries";
import { reopenRequestSchema } from "@/lib/requests/schema";
import { AnswerForm } from "./answer-form";

interface DecisionSectionProps {
  request: Pick<FoundRequest, "id" | "lockVersion" | "decision" | "answer" | "decidedAt" | "decidedBy">;
  mayAnswer: boolean;
  actions: Record<"answerRequest" | "reopenRequest", Action<{ lockVersion: number }>>;
}

/** What was decided on a request, or the form that decides; nothing for whoever may not while it is open. */
export function DecisionSection({ request, mayAnswer, actions }: DecisionSectionProps) {
  const t = useTranslations("desk.requests");
  const decisions = useTranslations("vocabulary.requestDecisions");
  const router = useRouter();
  const { id, lockVersion, decision, answer, decidedAt, decidedBy } = request;
  if (decision === null) {
    if (!mayAnswer) return null;
    return (
      <Section id="decide" title={t("decide")}>
        <AnswerForm request={{ id, lockVersion }} answer={actions.answerRequest} />
      </Section>
    );
  }
  return (
    <Section id="decision" title={t("decision")}>
      <p className="font-semibold">{decisions(decision)}</p>
      <p dir="auto" className="my-2 whitespace-pre-line wrap-anywhere">
        {answer}
      </p>
      {decidedAt && decidedBy ? (
        <p className="label">
          {t("decided")} <Moment at={decidedAt} /> · <bdi>{decidedBy}</bdi>
        </p>
      ) : null}
      {mayAnswer ? (
        <details>
          <summary>{t("reopen")}</summary>
          <ReasonForm key={lockVersion} name="reopen" about={{ name: "reopen", subjectId: id }} title={t("reopen")} lead={t("reopenLead")} schema={reopenRequestSchema} action={actions.reopenRequest} input={{ id, lockVersion }} reason={t("reason")} hint={t("reasonHint")} button={t("reopenNow")} onDone={() => router.refresh()} />
        </details>
      ) : null}
    </Section>
  );
}
