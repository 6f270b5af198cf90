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
import { entryListQuery, parseEntryListParams, takeAsOf } from "@/lib/search/entry-list-params";
import { defaultEntrySort } from "@/lib/search/entry-list-sorts";
import { isUnfiltered } from "@/lib/search/entry-list-state";
import { findOffers } from "@/lib/search/facet-offer-queries";
import { takeFindParams } from "@/lib/search/find-params";
import { findOptions } from "@/lib/search/found-option-queries";
import { searchEntries } from "@/lib/search/search-queries";
import { PastEntries, pastMetadata, readPast } from "./past-entries";

interface EntriesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Parses and asks once for the page and its metadata alike. */
const readList = cache(async (params: string) => {
  const asOf = takeAsOf(JSON.parse(params) as QueryParams, new Date().toISOString().slice(0, 10));
  const { typed, rest } = takeFindParams(asOf.rest);
  const { state, problems } = parseEntryListParams(rest);
  const whole = { ...state, page: state.page ?? 1 };
  const [result, { found, mayKeep }] = await Promise.all([searchEntries(whole), findOptions(typed)]);
  const isPage = state.page !== null && state.page <= result.pages;
  // A day to come is one that has been before the collection changes.
  const keep: Metadata["other"] = result.mayKeep && mayKeep && asOf.problems.length === 0 ? {} : { "guwah-keep": "no" };
  return { state: whole, problems: [...asOf.problems, ...problems], result, found, isPage, keep, path: `/entries${entryListQuery(whole)}` };
});

export async function generateMetadata({ params, searchParams }: EntriesProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const asked = JSON.stringify(await searchParams);
  const past = await readPast(asked);
  if (past !== null) return pastMetadata(locale, past);
  const { state, path, isPage, keep } = await readList(asked);
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
    feed: `search${entryListQuery({ ...state, sort: defaultEntrySort(state.filter.q), page: 1 })}`,
  });
  return { ...metadata, other: { ...metadata.other, ...keep } };
}

/** The list of entries, which is the search: every state of it has one address. */
export default async function EntriesPage({ params, searchParams }: EntriesProps) {
  const asked = JSON.stringify(await searchParams);
  const past = await readPast(asked);
  if (past !== null) return <PastEntries asked={past} />;
  const { state, problems, result, found, isPage, path } = await readList(asked);
  if (!isPage) {
    const beyond = <BeyondLastPage state={state} pages={result.pages} />;
    return <SitePage path="/entries" hasSearch={false}>{beyond}</SitePage>;
  }
  const { counts, ...offers } = await findOffers(result.facets, state.filter, found);
  return (
    <SitePage path={path} hasSearch={false}>
      <EntryList locale={await pageLocale(params)} state={state} problems={problems} result={{ ...result, facets: counts }} {...offers} found={found} />
    </SitePage>
  );
}
