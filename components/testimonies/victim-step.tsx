"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { formPart } from "@/components/forms/form-part";
import { LiveForm } from "@/components/forms/live-form";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { useActionForm } from "@/components/forms/use-action-form";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import { certainties } from "@/lib/facts/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { SimilarPerson } from "@/lib/persons/similar-queries";
import type { AccountValues, TestimonyValues } from "@/lib/testimonies/testimony-values";
import { addVictimSchema } from "@/lib/testimonies/victim-schema";
import type { VictimValues } from "@/lib/testimonies/victim-schema";
import { emptyVictim, nextOfFamily } from "@/lib/testimonies/victim-values";
import type { VictimFields } from "@/lib/testimonies/victim-values";
import { RelationFields, SectionFields } from "./account-fields";
import { LocatorFields } from "./locator-fields";
import { MoreNames } from "./more-names";
import { TextBeside } from "./text-beside";
import { VictimFacts } from "./victim-facts";
import { VictimName } from "./victim-name";

type Added = { personId: string; facts: number };

/** What a step of a sitting can do. */
export interface StepActions {
  addVictim: Action<Added>;
  findSimilar: Action<SimilarPerson[]>;
  lookUp: LookUp;
}

interface VictimStepProps {
  testimonyId: string;
  testimony: TestimonyValues;
  /** Ids of the rows that the first step makes. */
  newIds: { accountId: string; personId: string };
  /** The language in which accounts of this testimony are written down. */
  language: string;
  actions: StepActions;
  draft: DraftParts;
}

const newIds = () => ({ accountId: crypto.randomUUID(), personId: crypto.randomUUID() });

/** One victim beside the text: who it is, what is said of them, and the facts; the next of the family begins with what is shared. */
export function VictimStep({ testimonyId, testimony, newIds: firstIds, language, actions, draft: draftParts }: VictimStepProps) {
  const t = useTranslations("desk.testimonies");
  const common = useTranslations("desk.form");
  const terms = useTerms();
  const locale = useLocale();
  const router = useRouter();
  const isFamily = useRef(false);
  const [said, setSaid] = useState<{ name: string; facts: number } | null>(null);
  const { form, draft, problem, summary, isSending, submit } = useActionForm<VictimValues, Added>({
    schema: addVictimSchema as never,
    action: actions.addVictim,
    defaultValues: emptyVictim({ testimonyId, language, ...firstIds }) as never,
    draft: draftParts,
    onDone: async (result, done) => {
      const saved = done.getValues();
      const { who, name, record, label } = saved.victim as VictimFields;
      setSaid({ name: (who === "file" ? record?.label : who === "new" ? name : label) || t("ways.withheld"), facts: result.facts });
      const next = isFamily.current ? nextOfFamily(saved, newIds()) : emptyVictim({ testimonyId, language: saved.account.language, ...newIds() });
      done.reset(next);
      document.getElementById("victim-victim.name")?.focus();
      router.refresh();
    },
  });
  const part = formPart<VictimValues, VictimValues>(form, "victim");
  const account = part.part<AccountValues>("account");
  function locate(paragraph: number): void {
    part.set("locatorKind", "paragraph");
    part.set("locator", String(paragraph));
  }
  const send = (isOfFamily: boolean) => (event: React.MouseEvent) => {
    event.preventDefault();
    isFamily.current = isOfFamily;
    if (!isSending) void submit();
  };
  return (
    <section aria-labelledby="new-victim" className="grid gap-x-8 gap-y-8 lg:grid-cols-2">
      <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto" tabIndex={0} role="region" aria-label={t("textRegion")}>
        <TextBeside testimony={testimony} onLocate={locate} />
      </div>
      <LiveForm submit={submit} draft={draft} className="flex min-w-0 flex-col gap-5">
        <ErrorSummary at={summary} problem={problem} errors={form.formState.errors} form="victim" signInPath={localizedPath(locale, "/desk/sign-in")} />
        <p role="status" className="font-ui text-[0.9375rem] font-semibold">
          {said ? t("keptVictim", said) : null}
        </p>
        <h3 id="new-victim" className="text-[1.0625rem] font-semibold">{t("newVictim")}</h3>
        <VictimName part={part.part<VictimFields>("victim")} findSimilar={actions.findSimilar} lookUp={actions.lookUp} />
        <MoreNames part={part} />
        <RelationFields part={account} />
        <h3 className="text-[1.0625rem] font-semibold">{t("account")}</h3>
        <SectionFields part={account} />
        <h3 className="text-[1.0625rem] font-semibold">{t("facts")}</h3>
        <p className="label">{t("factsLead")}</p>
        <LocatorFields part={part as never} />
        <VictimFacts part={part} lookUp={actions.lookUp} />
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <SelectField form="victim" registered={part.register("certainty")} error={part.error("certainty")} label={t("certainty")} options={terms("certainties", certainties)} />
          <SelectField
            form="victim" registered={part.register("visibility")} error={part.error("visibility")} label={t("factVisibility")} hasDefault
            options={terms("visibilities", openVisibilities)}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" aria-disabled={isSending} onClick={send(true)} className="px-4 font-semibold">
            {isSending ? common("working") : t("saveFamily")}
          </button>
          <button type="button" aria-disabled={isSending} onClick={send(false)} className="px-4">
            {t("saveOther")}
          </button>
        </div>
      </LiveForm>
    </section>
  );
}
