"use client";

import { useTranslations } from "next-intl";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import type { CitationValues } from "@/lib/facts/empty-fact";
import { locatorKinds } from "@/lib/sources/vocabulary";
import type { FactPart } from "./fact-part";

/** What a claim rests on: any number of sources and testimonies, each with the place in it. */
export function CitationFields({ part, lookUp }: { part: FactPart; lookUp: LookUp }) {
  const t = useTranslations("desk.facts");
  const common = useTranslations("desk.form");
  const terms = useTerms();
  const citations = part.value("citations");
  const add = (kind: CitationValues["kind"]) => part.set("citations", [...citations, { kind, record: null, locatorKind: "", locator: "", quote: "" }]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="label mb-2 font-semibold">{t("fields.citations")}</legend>
      {citations.map((citation, index) => {
        const own = part.part<CitationValues>(`citations.${index}`);
        const id = `${part.form}-citations.${index}`;
        return (
          <div key={index} className="flex flex-col gap-3 border-s border-rule ps-4">
            <PickRecord
              id={`${id}.record`}
              kind={citation.kind}
              label={t(`cited.${citation.kind}`)}
              value={citation.record}
              onChange={(record) => own.set("record", record)}
              lookUp={lookUp}
              error={own.error("record")}
            />
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField form={part.form} label={t("fields.locatorKind")} registered={own.register("locatorKind")} error={own.error("locatorKind")} options={terms("locatorKinds", locatorKinds)} />
              <TextField form={part.form} label={t("fields.locator")} registered={own.register("locator")} error={own.error("locator")} />
            </div>
            <TextAreaField form={part.form} label={t("fields.quote")} rows={2} registered={own.register("quote")} error={own.error("quote")} />
            <button type="button" className="self-start" onClick={() => part.set("citations", citations.filter((_, at) => at !== index))}>
              {common("remove", { what: citation.record?.label ?? t(`cited.${citation.kind}`) })}
            </button>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={() => add("source")}>
          {t("citeSource")}
        </button>
        <button type="button" onClick={() => add("testimony")}>
          {t("citeTestimony")}
        </button>
      </div>
    </fieldset>
  );
}
