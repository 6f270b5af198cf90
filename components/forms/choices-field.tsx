"use client";

import { useTranslations } from "next-intl";
import { Field } from "./field";

interface ChoicesFieldProps {
  form: string;
  name: string;
  label: string;
  /** What stands in the box that adds one more. */
  add: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (values: string[]) => void;
  error?: { message?: string };
}

/** Several of many terms: choosing one adds it, a button takes it out again. */
export function ChoicesField({ form, name, label, add, options, value, onChange, error }: ChoicesFieldProps) {
  const t = useTranslations("desk.form");
  const labelOf = (code: string) => options.find((one) => one.value === code)?.label ?? code;
  return (
    <Field
      form={form}
      label={label}
      registered={{ name }}
      error={error}
      control={({ id, "aria-describedby": described }) => (
        <div className="flex flex-wrap items-center gap-2">
          <select id={id} value="" aria-describedby={described} onChange={(event) => onChange([...new Set([...value, event.target.value])])}>
            <option value="">{add}</option>
            {options
              .filter((one) => !value.includes(one.value))
              .map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
          </select>
          {value.map((code) => (
            <button key={code} type="button" aria-label={t("remove", { what: labelOf(code) })} onClick={() => onChange(value.filter((one) => one !== code))}>
              {labelOf(code)} <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
    />
  );
}
