"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import type { LookUp } from "@/components/forms/pick-record";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SimilarPerson } from "@/lib/persons/similar-queries";
import type { SourceRow } from "@/lib/sources/curator-queries";
import type { FoundTestimony } from "@/lib/testimonies/curator-queries";
import { changeTestimonySchema, createTestimonySchema } from "@/lib/testimonies/schema";
import { emptyTestimony, savedTestimony } from "@/lib/testimonies/testimony-values";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";
import { ReportedBy } from "./reported-by";
import { TestimonyFields } from "./testimony-fields";
import { Texts } from "./texts";
import { useTestimonyLabels } from "./use-testimony-labels";
import { Witnesses } from "./witnesses";

type Saved = { id: string } | { lockVersion: number };

/** What the form of a testimony can do. */
export interface TestimonyActions {
  save: Action<Saved>;
  findByUrl: Action<SourceRow[]>;
  lookUp: LookUp;
  findSimilar: Action<SimilarPerson[]>;
}

interface TestimonyFormProps {
  /** The testimony on file; without it a new one with `newId` is made. */
  testimony?: FoundTestimony;
  newId: string;
  /** Of the source that may be made with it. */
  newSourceId: string;
  actions: TestimonyActions;
  draft: DraftParts;
}

type Values = TestimonyValues & { id: string; lockVersion: number };

/** The fields of a source that is not made say nothing. */
function comparedValue(field: string, value: unknown): unknown {
  if (field !== "reportedBy") return value;
  const { where, record, source } = value as TestimonyValues["reportedBy"];
  return where === "new" ? source : [where, record];
}

/** Everything that is asked of a testimony, but for its victims: one save keeps it, and the source and witnesses that are new. */
export function TestimonyForm({ testimony, newId, newSourceId, actions, draft: draftParts }: TestimonyFormProps) {
  const t = useTranslations("desk.testimonies");
  const common = useTranslations("desk.form");
  const locale = useLocale();
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const empty = emptyTestimony(newSourceId);
  const given = testimony && { ...testimony.values, reportedBy: { ...testimony.values.reportedBy, source: empty.reportedBy.source } };
  const { form, draft, problem, summary, isSending, submit } = useActionForm<Values, Saved>({
    schema: (testimony ? changeTestimonySchema : createTestimonySchema) as never,
    action: actions.save,
    defaultValues: { id: testimony?.id ?? newId, lockVersion: testimony?.lockVersion ?? 0, ...(given ?? empty) } as never,
    draft: draftParts,
    onDone: async (result, done) => {
      if ("lockVersion" in result) done.reset({ ...savedTestimony(done.getValues()), lockVersion: result.lockVersion });
      setSaved(true);
      if ("id" in result) router.push(localizedPath(locale, `/desk/testimonies/${result.id}`));
      else router.refresh();
    },
  });
  const part = formPart<TestimonyValues, Values>(form, "testimony");
  const { labels, say } = useTestimonyLabels();
  return (
    <LiveForm submit={submit} draft={draft}>
      <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="testimony" signInPath={localizedPath(locale, "/desk/sign-in")} />
      <ConflictChoice form={form} problem={problem} labels={labels} say={say} compared={comparedValue} onChosen={() => void submit()} />
      <Section id="source" title={t("sourceSection")}>
        <div className="max-w-[36rem]">
          <ReportedBy part={part.part("reportedBy")} findByUrl={actions.findByUrl} />
        </div>
      </Section>
      <Section id="occasion" title={t("occasion")}>
        <TestimonyFields part={part} lookUp={actions.lookUp} />
      </Section>
      <Section id="witnesses" title={t("witnesses")}>
        <div className="max-w-[36rem]">
          <Witnesses part={part} lookUp={actions.lookUp} findSimilar={actions.findSimilar} />
        </div>
      </Section>
      <section aria-labelledby="texts-title" className="border-t border-rule pt-5 pb-8">
        <h2 id="texts-title" className="mb-4 text-[1.1875rem] font-semibold">
          {t("texts")}
        </h2>
        <Texts part={part} />
      </section>
      <div className="flex flex-col gap-3 border-t border-rule pt-5">
        <SubmitButton isSending={isSending}>{testimony ? common("save") : t("create")}</SubmitButton>
        <p role="status" className="font-ui text-[0.9375rem] font-semibold">
          {isSaved && draft.state.kind === "untouched" ? common("saved") : null}
        </p>
      </div>
    </LiveForm>
  );
}
