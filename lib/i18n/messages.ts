import { defaultLocale, localeCodes, locales } from "./locales";
import type { Locale } from "./locales";
import { isTranslated, mergeMessages } from "./merge-messages";
import type { MessageTree } from "./merge-messages";
import en from "./messages/en.json";
import ug from "./messages/ug.json";

/** What each language's file says, without the English that stands in for the rest. */
export const ownMessages: Readonly<Record<Locale, MessageTree>> = { en, ug };

/** All messages; the English file decides which exist. */
export type Messages = typeof en;

const merged = Object.fromEntries(
  localeCodes.map((locale) => [locale, mergeMessages(en, ownMessages[locale])]),
) as unknown as Record<Locale, Messages>;

/** Every message for a language, in English where the language has none. */
export function messagesOf(locale: Locale): Messages {
  return merged[locale];
}

/** The `lang` and `dir` for a part of a page whose messages are not in the page's language; else nothing. */
export function messageAttributes(locale: Locale, path: string): { lang?: Locale; dir?: "ltr" | "rtl" } {
  if (isTranslated(en, ownMessages[locale], path)) return {};
  return { lang: defaultLocale, dir: locales[defaultLocale].direction };
}
