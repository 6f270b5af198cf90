"use client";

import { textDirection } from "@/lib/i18n/text-direction";
import { Field } from "./field";
import type { FieldProps } from "./field";

interface TextAreaFieldProps extends FieldProps {
  rows?: number;
  /** The language of the text, where it is known; else its letters decide the direction. */
  language?: string;
}

/** Several lines to type in. */
export function TextAreaField({ rows = 4, language, ...field }: TextAreaFieldProps) {
  return (
    <Field
      {...field}
      control={(attributes) => (
        <textarea {...attributes} rows={rows} lang={language || undefined} dir={language ? textDirection(language) : "auto"} spellCheck={false} {...field.registered} />
      )}
    />
  );
}
