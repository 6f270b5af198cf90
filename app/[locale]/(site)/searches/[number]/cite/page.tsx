import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CitationForms } from "@/components/citations/citation-forms";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { PageHeading } from "@/components/ui/page-heading";
import { describeSearch } from "@/lib/citations/describe-search";
import { writeCitation } from "@/lib/citations/write-citation";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { searchPath } from "@/lib/permalinks";
import { parseNumber } from "@/lib/publication/record-address";
import { findSearchCited } from "@/lib/search/cited-search-queries";
import { siteUrl } from "@/lib/site-url";

interface CiteSearchProps {
  params: Promise<{ locale: string; number: string }>;
}

/** Asks once for the page and its metadata alike. */
const readSearch = cache(async (text: string) => {
  const number = parseNumber(text);
  return number === null ? null : findSearchCited(number);
});

export async function generateMetadata({ params }: CiteSearchProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await readSearch((await params).number);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "citations.search" });
  const metadata = pageMetadata({ locale, path: `${searchPath(found.number)}/cite`, title: t("citeTitle", { number: String(found.number) }), isIndexed: false });
  return { ...metadata, other: found.mayKeep ? {} : { "guwah-keep": "no" } };
}

/** The citations of a search that has a number. */
export default async function CiteSearchPage({ params }: CiteSearchProps) {
  const [locale, found] = [await pageLocale(params), await readSearch((await params).number)];
  if (!found) return <NothingHerePage />;
  const t = await getTranslations({ locale, namespace: "citations.search" });
  const path = searchPath(found.number);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <SitePage path={`${path}/cite`}>
      <PageHeading above={<a href={`/${locale}${path}`}>{t("title", { number: String(found.number) })}</a>}>{t("citeTitle", { number: String(found.number) })}</PageHeading>
      <CitationForms written={writeCitation(describeSearch(found, { siteUrl: siteUrl(), today }))} fileHref={(extension) => `/cite${path}.${extension}`} />
    </SitePage>
  );
}
