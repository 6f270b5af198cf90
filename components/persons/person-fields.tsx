"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import type { PersonValues } from "@/lib/persons/schema";
import { personRoles } from "@/lib/persons/vocabulary";

/** A person's own fields: the roles they hold, and how they are protected. */
export function PersonFields({ part }: { part: FormPart<PersonValues> }) {
  const t = useTranslations("desk.persons");
  const terms = useTerms();
  const roles = part.value("roles") as string[];
  return (
    <>
      <fieldset>
        <legend className="label mb-1">{t("roles")}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {terms("personRoles", personRoles).map(({ value, label }) => (
            <Tick key={value} label={label} isTicked={roles.includes(value)} onChange={(ticked) => part.set("roles", (ticked ? [...roles, value] : roles.filter((role) => role !== value)) as PersonValues["roles"])} />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-col gap-1">
        {(["nameWithheld", "minor", "atRisk"] as const).map((name) => (
          <Tick key={name} label={t(name)} isTicked={part.value(name)} onChange={(ticked) => part.set(name, ticked)} />
        ))}
      </div>
      <TextField form={part.form} label={t("label")} hint={t("labelHint")} registered={part.register("label")} error={part.error("label")} />
      <TextAreaField form={part.form} label={t("internalNote")} hint={t("internalNoteHint")} rows={2} registered={part.register("internalNote")} error={part.error("internalNote")} />
    </>
  );
}

function Tick({ label, isTicked, onChange }: { label: string; isTicked: boolean; onChange: (ticked: boolean) => void }) {
  return (
    <label className="flex items-center gap-2 font-ui text-[0.9375rem]">
      <input type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} className="min-h-0" />
      {label}
    </label>
  );
}
