import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CitedSearchView } from "@/components/cited-searches/cited-search-view";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { searchPath } from "@/lib/permalinks";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { parseNumber } from "@/lib/publication/record-address";
import { findCitedSearchPage } from "@/lib/search/cited-search-queries";

interface CitedSearchProps {
  params: Promise<{ locale: string; number: string }>;
  searchParams: Promise<QueryParams>;
}

/** Asks once for the page and its metadata alike. */
const readSearch = cache(async (numberText: string, page: number | null) => {
  const number = parseNumber(numberText);
  return number === null || page === null ? null : findCitedSearchPage(number, page);
});

async function read({ params, searchParams }: CitedSearchProps) {
  return readSearch((await params).number, parsePageParam((await searchParams).page));
}

export async function generateMetadata(props: CitedSearchProps): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const found = await read(props);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "citations.search" });
  const metadata = pageMetadata({ locale, path: searchPath(found.number), title: t("title", { number: String(found.number) }), isIndexed: false });
  return { ...metadata, other: found.mayKeep ? {} : { "guwah-keep": "no" } };
}

/** A search that somebody cited: what was found then, beside what is found now. */
export default async function CitedSearchPage(props: CitedSearchProps) {
  const found = await read(props);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={`${searchPath(found.number)}${found.page === 1 ? "" : `?page=${found.page}`}`}>
      <CitedSearchView search={found} />
    </SitePage>
  );
}
