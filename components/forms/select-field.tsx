"use client";

import { useTranslations } from "next-intl";
import { Field } from "./field";
import type { FieldProps } from "./field";

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  /** Something is chosen from the beginning, as with visibility. */
  hasDefault?: boolean;
}

/** One of several terms; none is chosen before somebody does. */
export function SelectField({ options, hasDefault = false, ...field }: SelectFieldProps) {
  const t = useTranslations("desk.form");
  return (
    <Field
      {...field}
      control={(attributes) => (
        <select {...attributes} {...field.registered}>
          {hasDefault ? null : <option value="">{t("choose")}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
