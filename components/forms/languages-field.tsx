"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ChoicesField } from "./choices-field";
import { useLanguageOptions } from "./use-language-options";

/** Several languages. */
export function LanguagesField(field: Omit<ComponentProps<typeof ChoicesField>, "add" | "options">) {
  const t = useTranslations("desk.form");
  const options = useLanguageOptions(field.value);
  return <ChoicesField {...field} add={t("addLanguage")} options={options} />;
}
