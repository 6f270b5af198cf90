import type { useTranslations } from "next-intl";
import type { DictionaryWords } from "@/lib/exports/data-dictionary";

type Key = Parameters<ReturnType<typeof useTranslations<"exports">>>[0];

/** The words of the dictionary of exports, in the language of a translator. */
export function dictionaryWords(t: (key: Key) => string): DictionaryWords {
  return {
    column: (key) => t(`columns.${key}` as Key),
    date: (key) => t(`dates.${key}` as Key),
    part: (type) => t(`dateParts.${type}` as Key),
  };
}
