import type { Metadata } from "next";
import { localizedPath, pathsByLocale } from "./localized-path";
import type { Locale } from "./locales";
import { messagesOf } from "./messages";

interface PageDescription {
  locale: Locale;
  /** The page's address without its language. */
  path: string;
  title: string;
  description?: string;
  /** The address that search engines should keep, where it is another one. */
  canonicalPath?: string;
  isIndexed?: boolean;
  /** The feed that tells of what changes on the page: below `/feeds` and the language. */
  feed?: string;
  /** The picture that others show of a link to the page, 1200 by 630, and what it says. */
  picture?: { path: string; text: string };
  /** The address of the record that other sites may show a card of. */
  cardOf?: string;
}

/** Title, description, canonical address, the same page in the other languages, and what others show of a link to it. */
export function pageMetadata({ locale, path, title, description, canonicalPath, isIndexed = true, feed, cardOf, picture }: PageDescription): Metadata {
  const oEmbed = (format: string) => `/api/v1/oembed?format=${format}&url=${encodeURIComponent(cardOf ?? "")}`;
  const types = {
    ...(feed === undefined ? {} : { "application/atom+xml": `/feeds/${locale}/${feed}` }),
    ...(cardOf === undefined ? {} : { "application/json+oembed": oEmbed("json"), "text/xml+oembed": oEmbed("xml") }),
  };
  return {
    title,
    description,
    alternates: { canonical: localizedPath(locale, canonicalPath ?? path), languages: pathsByLocale(path), types },
    openGraph: { type: "website", siteName: messagesOf(locale).site.name, title, description, url: localizedPath(locale, path), ...(picture === undefined ? {} : { images: [{ url: picture.path, width: 1200, height: 630, alt: picture.text }] }) },
    ...(picture === undefined ? {} : { twitter: { card: "summary_large_image" as const } }),
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
  };
}
