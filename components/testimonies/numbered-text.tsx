"use client";

import { useTranslations } from "next-intl";
import { textAttributes } from "@/lib/i18n/text-direction";

interface NumberedTextProps {
  text: string;
  language: string;
  /** Takes the number of a paragraph for the place that facts are cited from. */
  onLocate?: (paragraph: number) => void;
}

/** A text with its paragraphs counted; pressing a number cites from there. */
export function NumberedText({ text, language, onLocate }: NumberedTextProps) {
  const t = useTranslations("desk.testimonies");
  return (
    <ol className="space-y-3">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <li key={index} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3">
          {onLocate ? (
            <button type="button" className="self-start px-0 text-center text-[0.8125rem]" aria-label={t("citeParagraph", { number: index + 1 })} onClick={() => onLocate(index + 1)}>
              {index + 1}
            </button>
          ) : (
            <span className="label pt-1">{index + 1}</span>
          )}
          <p {...textAttributes(language)} className="prose">
            {paragraph}
          </p>
        </li>
      ))}
    </ol>
  );
}
