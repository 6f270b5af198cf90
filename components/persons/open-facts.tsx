"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useFactLabels } from "@/components/fact-forms/use-fact-labels";
import { ErrorSummary } from "@/components/forms/error-summary";
import { LiveForm } from "@/components/forms/live-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Action } from "@/lib/action-answer";
import { openFactsSchema } from "@/lib/facts/schema";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { DeskFact } from "@/lib/persons/person-parts-queries";
import { factHeading } from "./fact-heading";

interface OpenFactsProps {
  /** Restricted claims that could go out. */
  facts: readonly DeskFact[];
  openFacts: Action<void>;
}

/** Opens claims that stay at the desk to readers, several at once; none is ticked beforehand. */
export function OpenFacts({ facts, openFacts }: OpenFactsProps) {
  const t = useTranslations("desk.facts");
  const locale = useLocale();
  const router = useRouter();
  const { form, draft, problem, summary, isSending, submit } = useActionForm<{ facts: { factId: string; lockVersion: number }[] }, void>({
    schema: openFactsSchema,
    action: openFacts,
    defaultValues: { facts: [] },
    draft: null,
    onDone: (_, done) => {
      done.reset();
      router.refresh();
    },
  });
  const ticked = form.watch("facts");
  const all = facts.map(({ id, lockVersion }) => ({ factId: id, lockVersion }));
  return (
    <details className="mb-8 border-t border-rule pt-4">
      <summary className="inline-block py-1 font-ui font-semibold text-link">{t("openSeveral", { count: facts.length })}</summary>
      <LiveForm submit={submit} draft={draft} aria-label={t("openSeveral", { count: facts.length })} className="mt-3 flex max-w-[40rem] flex-col gap-4">
        <p>{t("openLead")}</p>
        <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="open" signInPath={localizedPath(locale, "/desk/sign-in")} />
        <fieldset id="open-facts" tabIndex={-1} className="flex flex-col gap-1.5">
          <legend className="label mb-1">{t("openWhich")}</legend>
          <label className="flex items-center gap-2 font-ui text-[0.9375rem]">
            <input type="checkbox" className="min-h-0" checked={ticked.length === all.length} onChange={(event) => form.setValue("facts", event.target.checked ? all : [])} />
            {t("openAll")}
          </label>
          {facts.map((fact) => (
            <Tick
              key={fact.id}
              fact={fact}
              isTicked={ticked.some(({ factId }) => factId === fact.id)}
              onChange={(isTicked) => form.setValue("facts", isTicked ? [...ticked, { factId: fact.id, lockVersion: fact.lockVersion }] : ticked.filter(({ factId }) => factId !== fact.id))}
            />
          ))}
        </fieldset>
        <SubmitButton isSending={isSending}>{t("openNow")}</SubmitButton>
      </LiveForm>
    </details>
  );
}

function Tick({ fact, isTicked, onChange }: { fact: DeskFact; isTicked: boolean; onChange: (isTicked: boolean) => void }) {
  const t = useTranslations("desk.facts");
  const { say } = useFactLabels(fact.kind);
  const isUncited = (fact.values["citations"] as unknown[]).length === 0;
  return (
    <label className="flex items-baseline gap-2">
      <input type="checkbox" className="min-h-0" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <bdi>{factHeading(fact, say)}</bdi> <span className="label">{[t(`sections.${fact.kind}`), ...(isUncited ? [t("uncited")] : [])].join(" · ")}</span>
      </span>
    </label>
  );
}
