"use client";

import { useTranslations } from "next-intl";
import { PickRecord } from "@/components/forms/pick-record";
import type { LookUp } from "@/components/forms/pick-record";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import { useTerms } from "@/components/forms/use-terms";
import { PersonPartForm } from "@/components/persons/person-part-form";
import type { Action } from "@/lib/action-answer";
import { openVisibilities } from "@/lib/desk/open-visibilities";
import type { DeskImage } from "@/lib/images/curator-queries";
import { changeImageSchema } from "@/lib/images/schema";
import type { ImageValues } from "@/lib/images/schema";
import { imagePermissions } from "@/lib/images/vocabulary";
import { useImageLabels } from "./use-image-labels";

interface ChangeImageFormProps {
  image: Pick<DeskImage, "id" | "lockVersion" | "values">;
  action: Action<{ lockVersion: number }>;
  lookUp: LookUp;
  backTo: string;
  draft: DraftParts;
}

/** Where a picture comes from, who allowed it to be shown, and what there is to see. */
export function ChangeImageForm({ image, action, lookUp, backTo, draft }: ChangeImageFormProps) {
  const t = useTranslations("desk.images");
  const { labels, say } = useImageLabels();
  const terms = useTerms();
  const languages = useLanguageOptions([image.values.language]);
  return (
    <PersonPartForm<ImageValues> title={t("changeTitle")} person={image} values={image.values} schema={changeImageSchema} action={action} backTo={backTo} draft={draft} labels={labels} say={say}>
      {(part) => {
        const field = (name: keyof ImageValues) => ({ form: part.form, registered: part.register(name), error: part.error(name), label: labels[name] });
        return (
          <>
            <PickRecord
              id={`${part.form}-source`}
              kind="source"
              label={labels.source}
              value={part.value("source")}
              onChange={(source) => part.set("source", source)}
              lookUp={lookUp}
              error={part.error("source")}
            />
            <TextAreaField {...field("provenance")} hint={t("provenanceHint")} rows={3} />
            <SelectField {...field("permission")} hint={t("permissionHint")} options={terms("imagePermissions", imagePermissions)} />
            <TextField {...field("permittedBy")} hint={t("permittedByHint")} />
            <TextAreaField {...field("text")} hint={t("textHint")} rows={2} language={part.value("language")} />
            <SelectField {...field("language")} options={languages} />
            <SelectField {...field("visibility")} options={terms("visibilities", openVisibilities)} hasDefault />
          </>
        );
      }}
    </PersonPartForm>
  );
}
