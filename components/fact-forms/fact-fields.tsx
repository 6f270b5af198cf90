"use client";

import { useTranslations } from "next-intl";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTerms } from "@/components/forms/use-terms";
import { certainties, contentNotes, visibilities } from "@/lib/facts/vocabulary";
import { AttributeFields } from "./attribute-fields";
import { CitationFields } from "./citation-fields";
import { EpisodeFields } from "./episode-fields";
import type { FactPart } from "./fact-part";
import { NameFields } from "./name-fields";
import { RelationFields } from "./relation-fields";
import { StatusFields } from "./status-fields";

interface FactFieldsProps {
  part: FactPart;
  lookUp: LookUp;
  /** A new claim also says where it stands and who may see it. */
  isNew: boolean;
}

/** Everything that is asked of a claim, whatever its kind. */
export function FactFields({ part, lookUp, isNew }: FactFieldsProps) {
  const t = useTranslations("desk.facts");
  const standings = useTranslations("vocabulary.standings");
  const terms = useTerms();
  const field = (name: "certainty" | "contentNote" | "remark" | "internalNote" | "standing" | "standingReason" | "visibility") => ({
    form: part.form, label: t(`fields.${name}`), registered: part.register(name), error: part.error(name),
  });
  const type = part.value("type");
  return (
    <>
      {type === "name" ? <NameFields part={part} /> : null}
      {type === "attribute" ? <AttributeFields part={part} lookUp={lookUp} /> : null}
      {type === "episode" ? <EpisodeFields part={part} lookUp={lookUp} /> : null}
      {type === "status" ? <StatusFields part={part} lookUp={lookUp} /> : null}
      {type === "relation" ? <RelationFields part={part} lookUp={lookUp} /> : null}
      <CitationFields part={part} lookUp={lookUp} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...field("certainty")} hint={t("certaintyHint")} options={terms("certainties", certainties)} />
        {isNew ? <SelectField {...field("visibility")} hint={t("visibilityHint")} options={terms("visibilities", visibilities)} hasDefault /> : null}
        {isNew ? <SelectField {...field("standing")} options={(["shown", "alternative"] as const).map((code) => ({ value: code, label: standings(code) }))} hasDefault /> : null}
      </div>
      <details open={part.value("remark") !== "" || part.value("internalNote") !== "" || part.value("contentNote") !== ""}>
        <summary className="label py-1 font-semibold">{t("more")}</summary>
        <div className="mt-2 flex flex-col gap-4">
          {isNew ? <TextAreaField {...field("standingReason")} rows={2} /> : null}
          <SelectField {...field("contentNote")} options={terms("contentNotes", contentNotes)} />
          <TextAreaField {...field("remark")} rows={2} hint={t("remarkHint")} />
          <TextAreaField {...field("internalNote")} rows={2} hint={t("internalNoteHint")} />
        </div>
      </details>
    </>
  );
}
