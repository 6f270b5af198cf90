"use client";

import type { HTMLInputTypeAttribute, ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useProblemText } from "./problem-text";

interface TextFieldProps {
  /** The form's name; with the field's it makes the control's id. */
  form: string;
  label: ReactNode;
  hint?: ReactNode;
  registered: UseFormRegisterReturn;
  error?: { message?: string };
  values?: Readonly<Record<string, string | number>>;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email";
  /** Codes and addresses run from left to right in every language. */
  dir?: "ltr" | "auto";
}

/** A line to type in, with its label, a hint, and what is wrong beside it. */
export function TextField({ form, label, hint, registered, error, values, type = "text", autoComplete = "off", inputMode, dir = "auto" }: TextFieldProps) {
  const text = useProblemText();
  const id = `${form}-${registered.name}`;
  const problem = typeof error?.message === "string" ? text.ofField(error.message, values) : null;
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <input
        id={id}
        type={type}
        dir={dir}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={problem !== null}
        aria-describedby={described || undefined}
        className="aria-invalid:border-ink aria-invalid:bg-mark"
        {...registered}
      />
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
