import type { Metadata } from "next";
import { dateInShort } from "@/lib/edtf-dates/said-date";
import type { Locale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { translatorIn } from "@/lib/i18n/translator";
import type { RecordPageData } from "@/lib/publication/record-page-queries";
import { shortened } from "@/lib/shortened";

/** More than search engines show. */
const LONGEST = 200;

/** What a page of a record is about, for those who see a link to it: what kind of thing, by whom and when, and no word of what it tells. */
export function recordDescription(locale: Locale, { version, parts: { source, testimony, list } }: Pick<RecordPageData, "version" | "parts">): string {
  const t = translatorIn(locale);
  const record = t("record.numbered", { kind: t(`kinds.${version.kind}`), number: String(version.number) });
  const said = [
    ...(source ? [t(`vocabulary.sourceKinds.${source.kind}`), source.author, source.publisher === source.author ? null : source.publisher] : []),
    testimony && t(`vocabulary.testimonyForms.${testimony.form}`),
    dateInShort(source?.date ?? testimony?.date ?? null, locale),
    list && list.definition.replace(/\s+/g, " "),
  ].filter((part) => part !== null);
  if (said.length === 0) return t("records.describedPlain", { record });
  return shortened(t("records.described", { record, what: said.join(t("fact.listSeparator")) }), LONGEST);
}

/** Title and description of a record's pages. */
export function recordMetadata(locale: Locale, data: Pick<RecordPageData, "version" | "parts" | "title">, page: { path: string; below?: string; isIndexed?: boolean }): Metadata {
  const t = translatorIn(locale);
  const { version, title } = data;
  const numbered = t("record.numbered", { kind: t(`kinds.${version.kind}`), number: String(version.number) });
  const name = page.below === undefined ? (title ? `${title.text} · ${numbered}` : numbered) : `${title?.text ?? numbered} · ${page.below}`;
  return pageMetadata({ locale, path: page.path, title: name, description: recordDescription(locale, data), isIndexed: page.isIndexed ?? true });
}
