import { defaultLocale, localeCodes, locales } from "./locales";
import type { Locale } from "./locales";
import { changedLabels, withChangedLabels } from "./changed-labels";
import type { ChangedLabel } from "./changed-labels";
import { isolateMessages } from "./isolate-messages";
import { joinMessages } from "./join-messages";
import { isTranslated, mergeMessages } from "./merge-messages";
import type { MessageTree } from "./merge-messages";
import apiEn from "./messages/api.en.json";
import apiUg from "./messages/api.ug.json";
import citationsEn from "./messages/citations.en.json";
import citationsUg from "./messages/citations.ug.json";
import deskEn from "./messages/desk.en.json";
import deskUg from "./messages/desk.ug.json";
import historyEn from "./messages/desk-history.en.json";
import historyUg from "./messages/desk-history.ug.json";
import imagesEn from "./messages/desk-images.en.json";
import imagesUg from "./messages/desk-images.ug.json";
import keysEn from "./messages/desk-keys.en.json";
import keysUg from "./messages/desk-keys.ug.json";
import protectionEn from "./messages/desk-protection.en.json";
import protectionUg from "./messages/desk-protection.ug.json";
import requestsEn from "./messages/desk-requests.en.json";
import requestsUg from "./messages/desk-requests.ug.json";
import reviewEn from "./messages/desk-review.en.json";
import reviewUg from "./messages/desk-review.ug.json";
import vocabulariesEn from "./messages/desk-vocabularies.en.json";
import vocabulariesUg from "./messages/desk-vocabularies.ug.json";
import workEn from "./messages/desk-work.en.json";
import workUg from "./messages/desk-work.ug.json";
import exportsEn from "./messages/exports.en.json";
import exportsUg from "./messages/exports.ug.json";
import printEn from "./messages/print.en.json";
import printUg from "./messages/print.ug.json";
import siteEn from "./messages/en.json";
import siteUg from "./messages/ug.json";

// The desk's messages have files of their own: readers of the site never need them.
const en = { ...joinMessages(siteEn, apiEn, citationsEn, exportsEn, printEn), desk: joinMessages(deskEn, historyEn, imagesEn, keysEn, protectionEn, requestsEn, reviewEn, vocabulariesEn, workEn) };
const ug = { ...joinMessages(siteUg, apiUg, citationsUg, exportsUg, printUg), desk: joinMessages(deskUg, historyUg, imagesUg, keysUg, protectionUg, requestsUg, reviewUg, vocabulariesUg, workUg) };

/** What each language's files say, without the English that stands in for the rest. */
export const ownMessages: Readonly<Record<Locale, MessageTree>> = { en, ug };

/** All messages; the English files decide which exist. */
export type Messages = typeof en;

/** The messages of all languages with these labels changed, each completed from English. */
function together(labels: readonly ChangedLabel[]): Record<Locale, Messages> {
  const changedIn = (locale: Locale) => withChangedLabels(ownMessages[locale], en, labels.filter(({ language }) => language === locale));
  const english = changedIn(defaultLocale) as Messages;
  return Object.fromEntries(localeCodes.map((locale) => [locale, mergeMessages(standIn(english, locale), changedIn(locale))])) as unknown as Record<Locale, Messages>;
}

/**
 * The English that stands in for what a language does not say. Pages of the site mark their English parts
 * (`messageAttributes`); at the desk single texts stand between others, and keep their direction by themselves.
 */
function standIn(english: Messages, locale: Locale): MessageTree {
  const { direction } = locales[defaultLocale];
  return locales[locale].direction === direction ? english : { ...english, desk: isolateMessages(english.desk, direction) };
}

const builtIn = together([]);
let current: { labels: readonly ChangedLabel[] | undefined; messages: typeof builtIn } = { labels: undefined, messages: builtIn };

/**
 * Every message for a language, in English where the language has none, with the labels of vocabularies that the desk
 * has changed: the site server sees to it that they are known before a request is answered.
 */
export function messagesOf(locale: Locale): Messages {
  const labels = changedLabels()?.labels;
  if (labels !== current.labels) current = { labels, messages: labels ? together(labels) : builtIn };
  return current.messages[locale];
}

/** Every message as the files have it, whatever the desk says instead. */
export function builtInMessagesOf(locale: Locale): Messages {
  return builtIn[locale];
}

/** The `lang` and `dir` for a part of a page whose messages are not in the page's language; else nothing. */
export function messageAttributes(locale: Locale, path: string): { lang?: Locale; dir?: "ltr" | "rtl" } {
  if (isTranslated(en, ownMessages[locale], path)) return {};
  return { lang: defaultLocale, dir: locales[defaultLocale].direction };
}
