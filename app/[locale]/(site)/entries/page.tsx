import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { BeyondLastPage } from "@/components/entry-list/beyond-last-page";
import { EntryList } from "@/components/entry-list/entry-list";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import type { QueryParams } from "@/lib/publication/page-param";
import { entryListQuery, parseEntryListParams } from "@/lib/search/entry-list-params";
import { isUnfiltered } from "@/lib/search/entry-list-state";
import { findOffers } from "@/lib/search/facet-offer-queries";
import { takeFindParams } from "@/lib/search/find-params";
import { findOptions } from "@/lib/search/found-option-queries";
import { searchEntries } from "@/lib/search/search-queries";

interface EntriesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Parses and asks once for the page and its metadata alike. */
const readList = cache(async (params: string) => {
  const { typed, rest } = takeFindParams(JSON.parse(params) as QueryParams);
  const { state, problems } = parseEntryListParams(rest);
  const whole = { ...state, page: state.page ?? 1 };
  const [result, { found, mayKeep }] = await Promise.all([searchEntries(whole), findOptions(typed)]);
  const isPage = state.page !== null && state.page <= result.pages;
  const keep: Metadata["other"] = result.mayKeep && mayKeep ? {} : { "guwah-keep": "no" };
  return { state: whole, problems, result, found, isPage, keep, path: `/entries${entryListQuery(whole)}` };
});

export async function generateMetadata({ params, searchParams }: EntriesProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { state, path, isPage, keep } = await readList(JSON.stringify(await searchParams));
  if (!isPage) {
    const nothing = nothingHereMetadata(locale);
    return { ...nothing, other: { ...nothing.other, ...keep } };
  }
  const t = await getTranslations({ locale, namespace: "entryList" });
  const metadata = pageMetadata({
    locale,
    path,
    title: [state.filter.q === null ? t("title") : t("titleSearch", { words: state.filter.q }), state.page === 1 ? null : t("titlePage", { page: state.page })]
      .filter((part) => part !== null)
      .join(", "),
    description: t("lead"),
    isIndexed: isUnfiltered(state.filter),
  });
  return { ...metadata, other: { ...metadata.other, ...keep } };
}

/** The list of entries, which is the search: every state of it has one address. */
export default async function EntriesPage({ params, searchParams }: EntriesProps) {
  const { state, problems, result, found, isPage, path } = await readList(JSON.stringify(await searchParams));
  if (!isPage) {
    return (
      <SitePage path="/entries" hasSearch={false}>
        <BeyondLastPage state={state} pages={result.pages} />
      </SitePage>
    );
  }
  const { counts, ...offers } = await findOffers(result.facets, state.filter, found);
  return (
    <SitePage path={path} hasSearch={false}>
      <EntryList locale={await pageLocale(params)} state={state} problems={problems} result={{ ...result, facets: counts }} {...offers} found={found} />
    </SitePage>
  );
}
