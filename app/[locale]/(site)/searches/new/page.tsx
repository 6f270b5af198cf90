import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewSearch } from "@/components/cited-searches/new-search";
import { SitePage } from "@/components/layout/site-page";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import type { QueryParams } from "@/lib/publication/page-param";
import { findSearchToCite } from "@/lib/search/cited-search-queries";

interface NewSearchProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** How much it finds is good for this moment: the page is not kept. */
export async function generateMetadata({ params }: NewSearchProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "citations.search" });
  return { ...pageMetadata({ locale, path: "/searches/new", title: t("newTitle"), isIndexed: false }), other: { "guwah-keep": "no" } };
}

/** A search that somebody is about to cite. */
export default async function NewSearchPage({ searchParams }: NewSearchProps) {
  const search = await findSearchToCite(await searchParams);
  return (
    <SitePage path={`/searches/new${search.listQuery}`}>
      <NewSearch search={search} />
    </SitePage>
  );
}
