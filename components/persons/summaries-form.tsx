"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import type { Action } from "@/lib/action-answer";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import type { FoundPerson } from "@/lib/persons/curator-queries";
import { changeSummariesSchema } from "@/lib/persons/schema";
import type { SummaryValues } from "@/lib/persons/schema";
import { PersonPartForm } from "./person-part-form";

interface SummariesFormProps {
  person: Pick<FoundPerson, "id" | "lockVersion" | "summaries">;
  action: Action<{ lockVersion: number }>;
  backTo: string;
  draft: DraftParts;
}

/** Short accounts of the case, one for each language. */
export function SummariesForm({ person, action, backTo, draft }: SummariesFormProps) {
  const t = useTranslations("desk.persons");
  const terms = useTerms();
  const languages = useLanguageOptions(person.summaries.map(({ language }) => language));
  const say = (_: string, value: unknown) => (value as SummaryValues[]).map(({ language, text }) => `${language}: ${text}`).join("\n\n") || null;
  return (
    <PersonPartForm<{ summaries: SummaryValues[] }>
      title={t("changeSummaries")}
      person={person}
      values={{ summaries: person.summaries }}
      schema={changeSummariesSchema}
      action={action}
      backTo={backTo}
      draft={draft}
      labels={{ summaries: t("summaries") }}
      say={say}
    >
      {(part) => {
        const summaries = part.value("summaries");
        return (
          <>
            {summaries.map((summary, index) => {
              const own = part.part<SummaryValues>(`summaries.${index}`);
              const field = (name: "language" | "text" | "visibility") => ({ form: part.form, registered: own.register(name), error: own.error(name) });
              return (
                <div key={index} className="flex flex-col gap-3 border-s border-rule ps-4">
                  <SelectField {...field("language")} label={t("language")} options={languages} />
                  <TextAreaField {...field("text")} label={t("summaryText")} language={summary.language} />
                  <SelectField {...field("visibility")} label={t("visibility")} options={terms("visibilities", openVisibilities)} hasDefault />
                  <button type="button" className="self-start" onClick={() => part.set("summaries", summaries.filter((_, at) => at !== index))}>
                    {t("remove")}
                  </button>
                </div>
              );
            })}
            <button type="button" className="self-start" onClick={() => part.set("summaries", [...summaries, { language: "", text: "", visibility: "restricted" }])}>
              {t("addSummary")}
            </button>
          </>
        );
      }}
    </PersonPartForm>
  );
}
