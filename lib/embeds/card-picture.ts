import "server-only";
import { locales } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { translatorIn } from "@/lib/i18n/translator";
import { permanentUrl } from "@/lib/permalinks";
import { own } from "@/lib/print/print-words";
import { draw } from "@/lib/print/typeset";
import { isIndexable } from "@/lib/publication/indexable-rule";
import { findEmbeddedRecord } from "./embedded-record-queries";

/** So much of a name fits, and so much of one beside it. */
const LONGEST = { title: 90, name: 40 };
/** Beside the first. */
const MOST_NAMES = 2;

/** What the picture of a link to an entry says: names and number, as its title does. Null for an entry that is not offered to search engines. */
export async function describePicture(siteUrl: string, locale: Locale, number: number) {
  const record = await findEmbeddedRecord("entry", number);
  if (record.state !== "published" || record.title === null || !isIndexable({ hasTitle: true, status: record.status })) return null;
  const t = translatorIn(locale);
  return {
    lang: locale,
    dir: locales[locale].direction,
    above: `${t("site.name")} · ${t("entryList.entry", { number: String(number) })}`,
    title: drawn(record.title, LONGEST.title),
    names: record.otherNames.slice(0, MOST_NAMES).map((name) => drawn(name, LONGEST.name)),
    below: permanentUrl(siteUrl, { kind: "entry", number }).replace(/^https?:\/\//, ""),
  };
}

/** The picture as PNG; null where there is none. */
export async function drawCardPicture(siteUrl: string, locale: Locale, number: number): Promise<Buffer | null> {
  const described = await describePicture(siteUrl, locale, number);
  return described && draw(described);
}

function drawn({ text, language, script }: { text: string; language: string; script?: string }, longest: number) {
  const letters = [...text];
  return { lang: "en", ...own(letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text, language, script) };
}
