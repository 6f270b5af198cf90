"use client";

import { useLocale, useTranslations } from "next-intl";
import { understoodDate } from "@/lib/desk/date-words";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { Field } from "./field";
import type { FieldProps } from "./field";

interface DateWordsFieldProps extends FieldProps {
  /** What has been typed. */
  words: string;
}

/** A date as somebody remembers it, in words; beside it stands how the words are understood. */
export function DateWordsField({ words, hint, ...field }: DateWordsFieldProps) {
  const t = useTranslations("desk.date");
  const locale = useLocale();
  const meaning = words.trim() === "" ? null : formatUncertainDate(understoodDate(words.trim()), locale);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Field
        {...field}
        hint={hint ?? t("hint")}
        control={(attributes) => <input {...attributes} type="text" dir="auto" autoComplete="off" spellCheck={false} {...field.registered} />}
      />
      <p role="status" className="label min-h-[1.4em] font-semibold">
        {words.trim() === "" ? null : meaning === null ? t("notUnderstood") : t("understood", { date: meaning })}
      </p>
    </div>
  );
}
