import type { useTranslations } from "next-intl";
import type { DictionaryWords } from "@/lib/exports/data-dictionary";
import type { Locale } from "./locales";
import { builtInMessagesOf } from "./messages";

type Key = Parameters<ReturnType<typeof useTranslations<"exports">>>[0];

/** The words of the dictionary of exports, in the language of a translator. */
export function dictionaryWords(t: (key: Key) => string): DictionaryWords {
  return {
    column: (key) => t(`columns.${key}` as Key),
    date: (key) => t(`dates.${key}` as Key),
    part: (type) => t(`dateParts.${type}` as Key),
  };
}

/** The same words where nobody translates: in commands. None of them is filled with anything. */
export function builtInDictionaryWords(locale: Locale): DictionaryWords {
  const { exports } = builtInMessagesOf(locale);
  return dictionaryWords((key) => key.split(".").reduce<unknown>((group, part) => (group as Record<string, unknown>)[part], exports) as string);
}
