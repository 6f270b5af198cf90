import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { BeyondLastPage } from "@/components/entry-list/beyond-last-page";
import { EntryList } from "@/components/entry-list/entry-list";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import type { QueryParams } from "@/lib/publication/page-param";
import { entryListQuery, parseEntryListParams } from "@/lib/search/entry-list-params";
import { isUnfiltered } from "@/lib/search/entry-list-state";
import { listEntries } from "@/lib/search/entry-list-queries";
import { offeredRecords } from "@/lib/search/facet-offers";
import { takeFindParams } from "@/lib/search/find-params";

interface EntriesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Parses and asks once for the page and its metadata alike. */
const readList = cache(async (params: string) => {
  const { typed, rest } = takeFindParams(JSON.parse(params) as QueryParams);
  const { state, problems } = parseEntryListParams(rest);
  const whole = { ...state, page: state.page ?? 1 };
  const r = await listEntries(whole.filter, whole.sort, whole.page);
  const result = { ...r, hits: r.items.map((card) => ({ number: card.number, card, by: "listed" as const, matched: null, identifier: null, snippets: [] })), understood: null, totalUnfiltered: 0, nearest: [], related: [], isCut: false, isTimedOut: false, mayKeep: true };
  const isPage = state.page !== null && state.page <= result.pages;
  return { state: whole, typed, problems, result, isPage, path: `/entries${entryListQuery(whole)}` };
});

export async function generateMetadata({ params, searchParams }: EntriesProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { state, path, isPage, result } = await readList(JSON.stringify(await searchParams));
  if (!isPage) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "entryList" });
  const metadata = pageMetadata({
    locale,
    path,
    title: state.page === 1 ? t("title") : t("titlePage", { page: state.page }),
    description: t("lead"),
    isIndexed: isUnfiltered(state.filter),
  });
  return result.mayKeep ? metadata : { ...metadata, other: { "guwah-keep": "no" } };
}

/** The list of entries, which is the search: every state of it has one address. */
export default async function EntriesPage({ searchParams }: EntriesProps) {
  const { state, problems, result, isPage, path } = await readList(JSON.stringify(await searchParams));
  if (!isPage) {
    return (
      <SitePage path="/entries" hasSearch={false}>
        <BeyondLastPage state={state} pages={result.pages} />
      </SitePage>
    );
  }
  const options = await listFilterOptions(offeredRecords(result.facets, state.filter));
  return (
    <SitePage path={path} hasSearch={false}>
      <EntryList state={state} problems={problems} result={result} options={options} found={{}} />
    </SitePage>
  );
}
