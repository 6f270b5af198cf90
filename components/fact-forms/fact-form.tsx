"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import type { LookUp } from "@/components/forms/pick-record";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { SimilarPersons } from "@/components/persons/similar-persons";
import type { SimilarActions } from "@/components/persons/similar-persons";
import type { Action } from "@/lib/action-answer";
import type { FactFormValues } from "@/lib/facts/empty-fact";
import { addFactSchema, changeFactSchema } from "@/lib/facts/schema";
import { localizedPath } from "@/lib/i18n/localized-path";
import { FactFields } from "./fact-fields";
import { useFactLabels } from "./use-fact-labels";

/** What the form of a fact does. */
export interface FactActions {
  addFact: Action<{ id: string }>;
  changeFact: Action<{ lockVersion: number }>;
  lookUp: LookUp;
}

interface FactFormProps {
  personId: string;
  /** The fact on file and the state that was read, or the id of the new one. */
  fact: { id: string; lockVersion: number | null; values: Partial<FactFormValues> & Pick<FactFormValues, "type"> };
  /** Where to go when it is done. */
  backTo: string;
  actions: FactActions;
  draft: DraftParts;
  /** Warns of others on file who have the name that is typed. */
  similar: SimilarActions;
}

type Values = FactFormValues & { id: string; personId: string; lockVersion: number | null };

/** One claim about a person: a new one, or one on file. */
export function FactForm({ personId, fact, backTo, actions, draft: draftParts, similar }: FactFormProps) {
  const t = useTranslations("desk.facts");
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const isNew = fact.lockVersion === null;
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, { id: string } | { lockVersion: number }>({
    schema: (isNew ? addFactSchema : changeFactSchema) as never,
    action: isNew ? actions.addFact : actions.changeFact,
    defaultValues: { ...fact.values, id: fact.id, personId, lockVersion: fact.lockVersion } as never,
    draft: draftParts,
    onDone: async (result) => {
      router.push(`${backTo}#fact-${"id" in result ? result.id : fact.id}`);
    },
  });
  const part = formPart<FactFormValues, Values>(form, "fact");
  const { labels, say } = useFactLabels(fact.values.type);
  return (
    <LiveForm submit={submit} draft={draft} aria-label={t(isNew ? `add.${fact.values.type}` : "change")} className="my-3 flex max-w-[36rem] flex-col gap-4 border-s-2 border-strong ps-4">
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="fact" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} labels={labels} say={say} onChosen={() => void submit()} />
      <FactFields part={part} lookUp={actions.lookUp} isNew={isNew} />
      {fact.values.type === "name" ? <SimilarPersons text={part.value("text")} exceptId={personId} actions={similar} /> : null}
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton isSending={isSending}>{common("save")}</SubmitButton>
        <a href={backTo}>{t("close")}</a>
      </p>
    </LiveForm>
  );
}
