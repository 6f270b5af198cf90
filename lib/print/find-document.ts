import "server-only";
import { locales } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { translatorIn } from "@/lib/i18n/translator";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import type { PrintDocument, PrintedEntry } from "./print-document";
import { printedEntry } from "./printed-entry";
import { dayWords, plain, text } from "./print-words";

/**
 * A document has so many entries at most: typesetting takes up to 0.1 s of a processor and 10 MB for each of them, and
 * nobody reads more on paper.
 */
export const MOST_PRINTED = 50;
/** Entries that are read at once, so that pages need not wait for all of them. */
const AT_ONCE = 4;

/** What a document is made with. */
interface Making {
  locale: Locale;
  siteUrl: string;
}

/** A selection of entries, and what was asked for. */
export interface Selection {
  numbers: readonly number[];
  /** Which part of them, each of as many as a document can have; the first is 1. */
  part: number;
  /** The address of the list, without its origin. */
  search: string;
  now: Date;
}

/** A version of an entry to print, the current one unless told otherwise; null when it cannot be read. */
export async function findEntryDocument(making: Making, number: number, version?: number): Promise<PrintDocument | null> {
  const entry = await findPrintedEntry(making, number, version);
  return entry && { ...frame(making, `${entry.title.text} · ${entry.above}`), opening: null, entries: [entry] };
}

/** One part of a selection in its current versions, with a table of contents; null when none can be read. */
export async function findSelectionDocument(making: Making, { numbers, part, search, now }: Selection): Promise<PrintDocument | null> {
  const { locale, siteUrl } = making;
  const t = translatorIn(locale);
  const before = (part - 1) * MOST_PRINTED;
  const printed = numbers.slice(before, before + MOST_PRINTED);
  const entries: PrintedEntry[] = [];
  for (let first = 0; first < printed.length; first += AT_ONCE) {
    const read = await Promise.all(printed.slice(first, first + AT_ONCE).map((number) => findPrintedEntry(making, number)));
    entries.push(...read.filter((entry) => entry !== null));
  }
  if (entries.length === 0) return null;
  const title = t("print.selection.title", { count: entries.length });
  const address = `${siteUrl}${search}`;
  const isCut = numbers.length > printed.length;
  const blocks = [
    text([plain(t("print.selection.lead", { date: dayWords(locale, now) }))]),
    text([{ text: address, dir: "ltr", href: address }]),
    ...(isCut ? [text([plain(t("print.selection.cut", { first: before + 1, last: before + printed.length, total: numbers.length }), "strong")])] : []),
  ];
  return { ...frame(making, `${t("site.name")} · ${title}`), opening: { title: t("site.name"), blocks: [text([plain(title, "strong")]), ...blocks], contents: t("print.selection.contents") }, entries };
}

async function findPrintedEntry({ locale, siteUrl }: Making, number: number, version?: number): Promise<PrintedEntry | null> {
  const found = await findEntryPage(number, version);
  return found && printedEntry(locale, siteUrl, found);
}

function frame({ locale }: Making, title: string): Pick<PrintDocument, "title" | "lang" | "dir" | "page"> {
  const page = translatorIn(locale)("print.page", { page: "\uE000", pages: "\uE000" }).split("\uE000");
  return { title, lang: locale, dir: locales[locale].direction, page };
}
