import type { Metadata } from "next";
import type { Locale } from "./locales";
import { messagesOf } from "./messages";

/** Metadata of a page that turned out to be none: the site server answers it with the status that it names. */
export function nothingHereMetadata(locale: Locale): Metadata {
  return {
    title: messagesOf(locale).notFound.title,
    robots: { index: false },
    other: { "guwah-status": "404" },
  };
}
