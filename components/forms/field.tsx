"use client";

import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useProblemText } from "./problem-text";

/** What every kind of field is told. */
export interface FieldProps {
  /** The form's name; with the field's it makes the control's id. */
  form: string;
  label: ReactNode;
  hint?: ReactNode;
  registered: UseFormRegisterReturn;
  error?: { message?: string };
  values?: Readonly<Record<string, string | number>>;
}

interface ControlAttributes {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
  className: string;
}

interface LabelledProps extends Omit<FieldProps, "registered"> {
  registered: { name: string };
  control: (attributes: ControlAttributes) => ReactNode;
}

/** A control with its label, a hint, and what is wrong beside it. */
export function Field({ form, label, hint, registered, error, values, control }: LabelledProps) {
  const text = useProblemText();
  const id = `${form}-${registered.name}`;
  const problem = typeof error?.message === "string" ? text.ofField(error.message, values) : null;
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {control({ id, "aria-invalid": problem !== null, "aria-describedby": described || undefined, className: "aria-invalid:border-ink aria-invalid:bg-mark" })}
      {hint ? (
        <p id={`${id}-hint`} className="label">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="font-ui text-[0.875rem] font-semibold">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
