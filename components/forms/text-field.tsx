"use client";

import type { HTMLInputTypeAttribute } from "react";
import { Field } from "./field";
import type { FieldProps } from "./field";

interface TextFieldProps extends FieldProps {
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  /** Codes and addresses run from left to right in every language. */
  dir?: "ltr" | "auto";
}

/** A line to type in. */
export function TextField({ type = "text", autoComplete = "off", dir = "auto", ...field }: TextFieldProps) {
  return (
    <Field
      {...field}
      control={(attributes) => (
        <input {...attributes} type={type} dir={dir} autoComplete={autoComplete} spellCheck={false} autoCapitalize="none" {...field.registered} />
      )}
    />
  );
}
