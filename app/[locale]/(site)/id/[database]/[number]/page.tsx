import type { Metadata } from "next";
import { cache } from "react";
import { ForeignNumber } from "@/components/layout/foreign-number";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { recordPath } from "@/lib/permalinks";
import { listEntriesWithForeignNumber } from "@/lib/publication/foreign-number-queries";

interface ForeignProps {
  params: Promise<{ locale: string; database: string; number: string }>;
}

/** Asks once for the page and its metadata alike. */
const readEntries = cache(listEntriesWithForeignNumber);

/** Names the entry for the site server, which leads there; otherwise what the page is: nothing, or a choice. */
export async function generateMetadata({ params }: ForeignProps): Promise<Metadata> {
  const { database, number } = await params;
  const locale = await pageLocale(params);
  const entries = await readEntries(database, number);
  if (entries.length === 0) return nothingHereMetadata(locale);
  const [only] = entries;
  const isOne = entries.length === 1 && only !== undefined;
  return {
    title: `${database} ${number}`,
    robots: { index: false, follow: true },
    other: isOne ? { "guwah-location": recordPath(locale, { kind: "entry", number: only }) } : { "guwah-status": "300" },
  };
}

/** The number of another database: leads to the entry that has it. */
export default async function ForeignNumberPage({ params }: ForeignProps) {
  const { database, number } = await params;
  const entries = await readEntries(database, number);
  return (
    <SitePage path={`/id/${database}/${number}`} hasSearch={false}>
      <ForeignNumber database={database} identifier={number} entries={entries} />
    </SitePage>
  );
}
