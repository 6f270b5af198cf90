"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "./problem-text";

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
  const text = useProblemText();
  const id = `${form}-${name}`;
  const problem = typeof error?.message === "string" ? text.ofField(error.message) : null;
  const labelOf = (code: string) => options.find((one) => one.value === code)?.label ?? code;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <select id={id} value="" aria-describedby={problem ? `${id}-problem` : undefined} onChange={(event) => onChange([...new Set([...value, event.target.value])])}>
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
      {problem ? (
        <p id={`${id}-problem`} className="font-ui text-[0.875rem] font-semibold">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
