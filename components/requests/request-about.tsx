"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { RequestValues } from "@/lib/requests/schema";

type Numbered = RequestValues["numbers"][number];
type Picked = RequestValues["picks"][number];

/** What a request is about: records by their numbers, and records picked from those on file. */
export function RequestAbout({ part, lookUp }: { part: FormPart<RequestValues>; lookUp: LookUp }) {
  const t = useTranslations("desk.requests");
  const common = useTranslations("desk.form");
  const terms = useTerms();
  const [numbers, picks] = [part.value("numbers"), part.value("picks")];
  const kindOptions = terms("recordKinds", recordKinds);
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="label mb-1 font-semibold">{t("about")}</legend>
      <p className="label">{t("aboutHint")}</p>
      {numbers.map((row, index) => {
        const own = part.part<Numbered>(`numbers.${index}`);
        const what = t("byNumber", { position: index + 1 });
        return (
          <div key={index} role="group" aria-label={what} className="flex flex-col gap-3 border-s border-rule ps-4">
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField form={part.form} label={t("recordKind")} registered={own.register("kind")} error={own.error("kind")} options={kindOptions} />
              <TextField form={part.form} label={t("number")} dir="ltr" registered={own.register("number")} error={own.error("number")} />
            </div>
            <button type="button" className="self-start" onClick={() => part.set("numbers", numbers.filter((_, at) => at !== index))}>
              {common("remove", { what: row.number === "" ? what : t("numberOf", { kind: what, number: row.number }) })}
            </button>
          </div>
        );
      })}
      {picks.map(({ kind, record }, index) => {
        const own = part.part<Picked>(`picks.${index}`);
        return (
          <div key={index} className="flex flex-col gap-3 border-s border-rule ps-4">
            <PickRecord
              id={`${part.form}-picks.${index}.record`}
              kind={kind}
              label={t(`picked.${kind}`)}
              value={record}
              onChange={(picked) => own.set("record", picked)}
              lookUp={lookUp}
              error={own.error("record")}
            />
            <button type="button" className="self-start" onClick={() => part.set("picks", picks.filter((_, at) => at !== index))}>
              {common("remove", { what: record?.label ?? t(`picked.${kind}`) })}
            </button>
          </div>
        );
      })}
      <div role="group" aria-label={t("add")} className="flex flex-wrap items-center gap-3">
        <span className="label" aria-hidden="true">
          {t("add")}
        </span>
        <button type="button" onClick={() => part.set("numbers", [...numbers, { kind: "", number: "" }])}>
          {t("addNumber")}
        </button>
        {ORDER.map((kind) => (
          <button key={kind} type="button" onClick={() => part.set("picks", [...picks, { kind, record: null }])}>
            {t(`addPick.${kind}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** What people ask about most comes first. */
const ORDER: readonly Picked["kind"][] = ["person", "testimony", "source", "facility", "place"];
