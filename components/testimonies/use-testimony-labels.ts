import { useTranslations } from "next-intl";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import { NO_LABEL } from "@/lib/picks/pick";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";

/** What the fields of a testimony are called, and how those that hold more than words are said. */
export function useTestimonyLabels() {
  const t = useTranslations("desk.testimonies");
  const vocabulary = useTranslations("vocabulary");
  const languages = useLanguageOptions();
  const labels: Record<keyof TestimonyValues, string> = {
    reportedBy: t("sourceSection"), form: t("form"), date: t("date"), place: t("place"), languages: t("languages"), witnesses: t("witnesses"),
    originalLanguage: t("originalLanguage"), originalText: t("originalText"), translations: t("translation"), contentNote: t("contentNote"),
    visibility: t("visibility"), internalNote: t("internalNote"),
  };
  const language = (code: string) => languages.find(({ value }) => value === code)?.label ?? code;
  const named = (label?: string) => (label === NO_LABEL ? "" : label);
  const said: { [Field in keyof TestimonyValues]?: (value: TestimonyValues[Field]) => string } = {
    reportedBy: ({ where, record, source }) => (where === "file" ? (record?.label ?? "") : where === "new" ? source.title : t("givenHere")),
    form: (form) => (form ? vocabulary(`testimonyForms.${form}` as never) : ""),
    place: (place) => place?.label ?? "",
    languages: (codes) => codes.map(language).join(", "),
    originalLanguage: (code) => (code ? language(code) : ""),
    translations: (list) => list.map(({ language: code, text }) => `${language(code)}: ${text}`).join("\n\n"),
    witnesses: (list) => list.map(({ who, person, name, description }) => named(person?.label) || name || description || t(`ways.${person ? "withheld" : who}`)).join("\n"),
    contentNote: (note) => (note ? vocabulary(`contentNotes.${note}` as never) : ""),
    visibility: (visibility) => vocabulary(`visibilities.${visibility}`),
  };
  const say = (field: string, value: unknown): string | null => {
    const speaker = said[field as keyof TestimonyValues] as ((value: unknown) => string) | undefined;
    return speaker && value !== undefined ? speaker(value) : null;
  };
  return { labels, say };
}
