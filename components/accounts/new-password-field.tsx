"use client";

import { useTranslations } from "next-intl";
import type { FieldProps } from "@/components/forms/field";
import { TextField } from "@/components/forms/text-field";
import { passwordLength } from "@/lib/users/schema";

/** A password to be chosen, with the rule for it. */
export function NewPasswordField(field: Omit<FieldProps, "hint">) {
  const t = useTranslations("desk.link");
  return <TextField {...field} hint={t("rule", passwordLength)} type="password" autoComplete="new-password" />;
}
