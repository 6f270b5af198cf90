"use client";

import { useTranslations } from "next-intl";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";
import { NumberedText } from "./numbered-text";

interface TextBesideProps {
  testimony: TestimonyValues;
  onLocate?: (paragraph: number) => void;
}

/** What the testimony says, to be read while its victims are entered: the original, and each translation in a fold. */
export function TextBeside({ testimony, onLocate }: TextBesideProps) {
  const t = useTranslations("desk.testimonies");
  const { originalText, originalLanguage, translations } = testimony;
  const languages = useLanguageOptions([originalLanguage, ...translations.map(({ language }) => language)]);
  const nameOf = (code: string) => languages.find(({ value }) => value === code)?.label ?? code;
  const texts = [
    ...(originalText ? [{ key: "original", title: t("originalIn", { language: nameOf(originalLanguage) }), text: originalText, language: originalLanguage }] : []),
    ...translations.map(({ language, text }) => ({ key: language, title: t("translationIn", { language: nameOf(language) }), text, language })),
  ];
  if (texts.length === 0) return <p className="text-soft">{t("noText")}</p>;
  return texts.map(({ key, title, text, language }, index) => (
    <details key={key} open={index === texts.length - 1}>
      <summary className="py-1 font-ui text-[0.9375rem] text-link">{title}</summary>
      <div className="mt-2 mb-4">
        <NumberedText text={text} language={language} onLocate={onLocate} />
      </div>
    </details>
  ));
}
