"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/forms/form-part";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useTerms } from "@/components/forms/use-terms";
import { locatorKinds } from "@/lib/sources/vocabulary";

interface Locator {
  locatorKind: string;
  locator: string;
}

/** Where in the testimony something is said. */
export function LocatorFields<Fields extends Locator>({ part }: { part: FormPart<Fields> }) {
  const t = useTranslations("desk.testimonies");
  const terms = useTerms();
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      <SelectField
        form={part.form} registered={part.register("locatorKind")} error={part.error("locatorKind")} label={t("locatorKind")} options={terms("locatorKinds", locatorKinds)}
      />
      <TextField form={part.form} registered={part.register("locator")} error={part.error("locator")} label={t("locator")} />
    </div>
  );
}
