import { defaultLocale, localeCodes, locales } from "./locales";
import type { Locale } from "./locales";
import { joinMessages } from "./join-messages";
import { isTranslated, mergeMessages } from "./merge-messages";
import type { MessageTree } from "./merge-messages";
import citationsEn from "./messages/citations.en.json";
import citationsUg from "./messages/citations.ug.json";
import deskEn from "./messages/desk.en.json";
import deskUg from "./messages/desk.ug.json";
import imagesEn from "./messages/desk-images.en.json";
import imagesUg from "./messages/desk-images.ug.json";
import protectionEn from "./messages/desk-protection.en.json";
import protectionUg from "./messages/desk-protection.ug.json";
import reviewEn from "./messages/desk-review.en.json";
import reviewUg from "./messages/desk-review.ug.json";
import workEn from "./messages/desk-work.en.json";
import workUg from "./messages/desk-work.ug.json";
import siteEn from "./messages/en.json";
import siteUg from "./messages/ug.json";

// The desk's messages have files of their own: readers of the site never need them.
const en = { ...joinMessages(siteEn, citationsEn), desk: joinMessages(deskEn, imagesEn, protectionEn, reviewEn, workEn) };
const ug = { ...joinMessages(siteUg, citationsUg), desk: joinMessages(deskUg, imagesUg, protectionUg, reviewUg, workUg) };

/** What each language's files say, without the English that stands in for the rest. */
export const ownMessages: Readonly<Record<Locale, MessageTree>> = { en, ug };

/** All messages; the English files decide which exist. */
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
