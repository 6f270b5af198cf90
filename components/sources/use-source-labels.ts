import { useTranslations } from "next-intl";
import { useLanguageOptions } from "@/components/forms/use-language-options";
import type { SourceValues } from "@/lib/sources/schema";

/** What the fields of a source are called, and how those that hold codes are said. */
export function useSourceLabels() {
  const t = useTranslations("desk.sources");
  const vocabulary = useTranslations("vocabulary");
  const languages = useLanguageOptions();
  const labels: Record<keyof SourceValues, string> = {
    kind: t("kind"), title: t("titleField"), titleLanguage: t("titleLanguage"), author: t("author"), publisher: t("publisher"), date: t("date"),
    languages: t("languages"), url: t("url"), archivedUrl: t("archivedUrl"), accessedOn: t("accessedOn"), note: t("note"), visibility: t("visibility"),
  };
  const language = (code: string) => languages.find(({ value }) => value === code)?.label ?? code;
  const say = (field: string, value: unknown): string | null => {
    if (!value) return null;
    if (field === "kind") return vocabulary(`sourceKinds.${value}` as never);
    if (field === "visibility") return vocabulary(`visibilities.${value}` as never);
    return field === "titleLanguage" || field === "languages" ? [value as string | string[]].flat().map(language).join(", ") : null;
  };
  return { labels, say };
}
