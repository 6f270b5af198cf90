"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { DateWordsField } from "@/components/forms/date-words-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { correctConsentSchema, recordConsentSchema } from "@/lib/consents/schema";
import type { ConsentValues } from "@/lib/consents/schema";
import { consentBases, consentUses } from "@/lib/consents/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";
import { useConsentLabels } from "./use-consent-labels";

/** What the form of a consent does. */
export interface ConsentActions {
  recordConsent: Action<{ id: string }>;
  correctConsent: Action<{ lockVersion: number }>;
  lookUp: LookUp;
}

interface ConsentFormProps {
  personId: string;
  /** The consent on file and the state that was read, or the id of the new one. */
  consent: { id: string; lockVersion: number | null; values: ConsentValues };
  backTo: string;
  actions: ConsentActions;
  draft: DraftParts;
}

type Values = ConsentValues & { id: string; personId: string; lockVersion: number | null; reason: string };

/** What somebody allowed: a new consent, or the correction of one on file. */
export function ConsentForm({ personId, consent, backTo, actions, draft: draftParts }: ConsentFormProps) {
  const t = useTranslations("desk.consents");
  const common = useTranslations("desk.form");
  const facts = useTranslations("desk.facts");
  const locale = useLocale();
  const router = useRouter();
  const terms = useTerms();
  const isNew = consent.lockVersion === null;
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { id: string } | { lockVersion: number }>({
    schema: (isNew ? recordConsentSchema : correctConsentSchema) as never,
    action: isNew ? actions.recordConsent : actions.correctConsent,
    defaultValues: { ...consent.values, id: consent.id, personId, lockVersion: consent.lockVersion, reason: "" } as never,
    draft: draftParts,
    onDone: async () => {
      router.push(`${backTo}#consent-${consent.id}`);
    },
  });
  const part = formPart<Values>(form as never, "consent");
  const field = (name: keyof Values) => ({ form: "consent", registered: part.register(name), error: part.error(name) });
  return (
    <LiveForm submit={submit} draft={draft} aria-label={t(isNew ? "record" : "correct")} className="my-3 flex max-w-[36rem] flex-col gap-4 border-s-2 border-strong ps-4">
      {isNew ? null : <p>{t("correctLead")}</p>}
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="consent" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} {...useConsentLabels()} onChosen={() => void submit()} />
      <SelectField {...field("use")} label={t("use")} options={terms("consentUses", consentUses)} />
      <SelectField {...field("basis")} label={t("basis")} options={terms("consentBases", consentBases)} />
      <DateWordsField {...field("given")} label={t("date")} words={part.value("given")} />
      <TextField {...field("expiresOn")} label={t("expiresOn")} hint={t("expiresOnHint")} type="date" dir="ltr" />
      <TextAreaField {...field("scope")} label={t("scope")} hint={t("scopeHint")} rows={2} />
      <PickRecord id="consent-proofSource" kind="source" label={t("proofSource")} value={part.value("proofSource")} onChange={(record) => part.set("proofSource", record)} lookUp={actions.lookUp} error={part.error("proofSource")} />
      <TextAreaField {...field("proof")} label={t("proofWords")} hint={t("proofHint")} rows={2} />
      {isNew ? null : <TextAreaField {...field("reason")} label={t("reason")} rows={2} />}
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{common("save")}</SubmitButton>
        <a href={`${backTo}#consents`}>{facts("close")}</a>
      </p>
    </LiveForm>
  );
}
