import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ForeignNumber, foreignTitle } from "@/components/layout/foreign-number";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { recordPath } from "@/lib/permalinks";
import { findForeignNumber } from "@/lib/publication/foreign-number-queries";

interface ForeignProps {
  params: Promise<{ locale: string; database: string; number: string }>;
}

/** Asks once for the page and its metadata alike. */
const readNumber = cache(findForeignNumber);

/** Names the entry for the site server, which leads there; otherwise what the page is: nothing, or a choice. */
export async function generateMetadata({ params }: ForeignProps): Promise<Metadata> {
  const { database, number } = await params;
  const locale = await pageLocale(params);
  const found = await readNumber(database, number);
  const { entries } = found;
  const title = foreignTitle(await getTranslations({ locale }), { ...found, database, identifier: number });
  if (entries.length === 0) return { ...nothingHereMetadata(locale), title };
  const [only] = entries;
  const isOne = entries.length === 1 && only !== undefined;
  return {
    title,
    robots: { index: false, follow: true },
    other: isOne ? { "guwah-location": recordPath(locale, { kind: "entry", number: only }) } : { "guwah-status": "300" },
  };
}

/** The number of another database: leads to the entry that has it. */
export default async function ForeignNumberPage({ params }: ForeignProps) {
  const { database, number } = await params;
  const found = await readNumber(database, number);
  return (
    <SitePage path={`/id/${database}/${number}`} hasSearch={false}>
      <ForeignNumber {...found} database={database} identifier={number} />
    </SitePage>
  );
}
