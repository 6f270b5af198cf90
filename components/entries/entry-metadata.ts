import type { Metadata } from "next";
import type { Locale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { translatorIn } from "@/lib/i18n/translator";
import { isIndexable } from "@/lib/publication/indexable-rule";
import { permanentUrl } from "@/lib/permalinks";
import { siteUrl } from "@/lib/site-url";
import type { EntryView } from "@/lib/publication/entry-view";

/** Title and description of an entry's pages: name and number, and nothing of what happened. */
export function entryMetadata(locale: Locale, view: Pick<EntryView, "title" | "version"> & Partial<Pick<EntryView, "assessment">>, below = "", page?: string): Metadata {
  const t = translatorIn(locale);
  const number = String(view.version.number);
  const title = t("entry.titleWithNumber", { name: view.title?.text ?? t("site.nameNotGiven"), number });
  const isIndexed = below === "" && isIndexable({ hasTitle: view.title !== null, status: view.assessment?.status.value ?? null });
  return pageMetadata({
    locale,
    path: `/entries/${number}${below}`,
    title: page ? `${page} · ${title}` : title,
    description: t("entry.description", { number }),
    ...(below === "" ? { feed: `entries/${number}`, cardOf: permanentUrl(siteUrl(), view.version) } : {}),
    // Only the current version is for search engines; the others say where it is.
    canonicalPath: `/entries/${number}`,
    isIndexed,
    // Whoever search engines are not led to has no picture to be passed around with.
    ...(isIndexed ? { picture: { path: `/cards/${locale}/${number}.png`, text: title } } : {}),
  });
}
