"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { FieldValues } from "react-hook-form";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { changeVisibilitySchema, chooseShownSchema, rejectFactSchema, restoreFactSchema } from "@/lib/facts/schema";
import { visibilities } from "@/lib/facts/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";

/** What can be decided on a claim, each with an action of its own. */
export type Decision = "show" | "reject" | "restore" | "visibility";
export type DecisionActions = Record<"chooseShown" | "rejectFact" | "restoreFact" | "changeVisibility", Action<void>>;

interface ReadFact {
  id: string;
  lockVersion: number;
}

interface DecisionFormProps {
  decision: Decision;
  fact: ReadFact & { visibility: string };
  /** Claims that may stand beside it; those of the same thing are ticked. */
  others: readonly (ReadFact & { heading: string; isSameThing: boolean })[];
  backTo: string;
  actions: DecisionActions;
}

const parts = {
  show: { schema: chooseShownSchema, action: "chooseShown", lead: "showLead" },
  reject: { schema: rejectFactSchema, action: "rejectFact", lead: "rejectLead" },
  restore: { schema: restoreFactSchema, action: "restoreFact", lead: "restoreLead" },
  visibility: { schema: changeVisibilitySchema, action: "changeVisibility", lead: "visibilityLead" },
} as const;

/** Decides on a claim, with the reason. */
export function DecisionForm({ decision, fact, others, backTo, actions }: DecisionFormProps) {
  const t = useTranslations("desk.facts");
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const terms = useTerms();
  const { schema, action, lead } = parts[decision];
  const { form, draft, problem, summary, isSending, submit } = useActionForm<FieldValues, void>({
    schema: schema as never,
    action: actions[action],
    defaultValues: {
      factId: fact.id,
      lockVersion: fact.lockVersion,
      reason: "",
      visibility: fact.visibility,
      others: others.filter(({ isSameThing }) => isSameThing).map(({ id, lockVersion }) => ({ factId: id, lockVersion })),
    },
    draft: { name: `decide-${decision}`, subjectId: fact.id, only: ["reason", "visibility"] },
    onDone: () => router.push(`${backTo}#fact-${fact.id}`),
  });
  const { errors } = form.formState;
  const ticked = form.watch("others") as { factId: string; lockVersion: number }[];
  return (
    <LiveForm submit={submit} draft={draft} aria-label={t(`actions.${decision}`)} className="my-3 flex max-w-[36rem] flex-col gap-4 border-s-2 border-strong ps-4">
      <p>{t(lead)}</p>
      <ErrorSummary at={summary} problem={problem} errors={errors} form="decision" signInPath={localizedPath(locale, "/desk/sign-in")} />
      {decision === "show" && others.length > 0 ? (
        <fieldset>
          <legend className="label mb-1">{t("others")}</legend>
          {others.map(({ id, lockVersion, heading }) => (
            <label key={id} className="flex items-center gap-2">
              <input
                type="checkbox"
                className="min-h-0"
                checked={ticked.some(({ factId }) => factId === id)}
                onChange={(event) => form.setValue("others", event.target.checked ? [...ticked, { factId: id, lockVersion }] : ticked.filter(({ factId }) => factId !== id))}
              />
              <bdi>{heading}</bdi>
            </label>
          ))}
        </fieldset>
      ) : null}
      {decision === "visibility" ? (
        <SelectField form="decision" label={t("fields.visibility")} registered={form.register("visibility")} error={errors["visibility"] as { message?: string }} options={terms("visibilities", visibilities)} hasDefault />
      ) : null}
      <TextAreaField form="decision" label={t("reason")} rows={2} registered={form.register("reason")} error={errors["reason"] as { message?: string }} />
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{common("save")}</SubmitButton>
        <a href={backTo}>{t("close")}</a>
      </p>
    </LiveForm>
  );
}
