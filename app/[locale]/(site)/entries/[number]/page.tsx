import type { Metadata } from "next";
import { cache } from "react";
import { EntryPage } from "@/components/entries/entry-page";
import { MergedNotice } from "@/components/entries/merged-notice";
import { entryMetadata } from "@/components/entries/entry-metadata";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { parseNumber } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

interface EntryProps {
  params: Promise<{ locale: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asks once for the page and its metadata alike. */
const readEntry = cache(async (text: string) => {
  const number = parseNumber(text);
  return number === null ? null : findEntryPage(number);
});

export async function generateMetadata({ params }: EntryProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await readEntry((await params).number);
  return found ? entryMetadata(locale, found.view) : nothingHereMetadata(locale);
}

/** The current version of an entry. */
export default async function CurrentEntryPage({ params, searchParams }: EntryProps) {
  const found = await readEntry((await params).number);
  if (!found) return <NothingHerePage />;
  const { merged } = await searchParams;
  const mergedNumber = found.mergedFrom.find((number) => String(number) === merged);
  return (
    <SitePage path={`/entries/${found.view.version.number}`}>
      <EntryPage
        {...found}
        siteUrl={siteUrl()}
        notices={mergedNumber === undefined ? null : <MergedNotice number={mergedNumber} />}
      />
    </SitePage>
  );
}
