"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import type { FieldProps } from "@/components/forms/field";
import { assignableRoles } from "@/lib/users/vocabulary";

/** A role to choose; none is chosen before somebody does. */
export function RoleField(field: Omit<FieldProps, "label" | "hint">) {
  const t = useTranslations("desk.accounts");
  const roles = useTranslations("vocabulary.userRoles");
  return (
    <Field
      {...field}
      label={t("role")}
      control={(attributes) => (
        <select {...attributes} {...field.registered}>
          <option value="">{t("chooseRole")}</option>
          {assignableRoles.map((role) => (
            <option key={role} value={role}>
              {`${roles(role)}: ${t(`roles.${role}`)}`}
            </option>
          ))}
        </select>
      )}
    />
  );
}
