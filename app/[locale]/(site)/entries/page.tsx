import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { BeyondLastPage } from "@/components/entry-list/beyond-last-page";
import { EntryList } from "@/components/entry-list/entry-list";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { entryListQuery, parseEntryListParams } from "@/lib/search/entry-list-params";
import type { QueryParams } from "@/lib/publication/page-param";
import { listEntries } from "@/lib/publication/entry-list-queries";
import { isUnfiltered } from "@/lib/search/entry-list-state";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";

interface EntriesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Parses and asks once for the page and its metadata alike. */
const readList = cache(async (params: string) => {
  const { state, problems } = parseEntryListParams(JSON.parse(params) as QueryParams);
  const whole = { ...state, page: state.page ?? 1 };
  const result = await listEntries(whole.filter, whole.sort, whole.page);
  const isPage = state.page !== null && state.page <= result.pages;
  return { state: whole, problems, result, isPage, path: `/entries${entryListQuery(whole)}` };
});

export async function generateMetadata({ params, searchParams }: EntriesProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { state, path, isPage } = await readList(JSON.stringify(await searchParams));
  if (!isPage) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "entryList" });
  return pageMetadata({
    locale,
    path,
    title: state.page === 1 ? t("title") : t("titlePage", { page: state.page }),
    description: t("lead"),
    isIndexed: isUnfiltered(state.filter),
  });
}

/** The list of entries: every state of it has one address. */
export default async function EntriesPage({ searchParams }: EntriesProps) {
  const { state, problems, result, isPage, path } = await readList(JSON.stringify(await searchParams));
  if (!isPage) {
    return (
      <SitePage path="/entries" hasSearch={false}>
        <BeyondLastPage state={state} pages={result.pages} />
      </SitePage>
    );
  }
  const options = await listFilterOptions();
  return (
    <SitePage path={path} hasSearch={false}>
      <EntryList state={state} problems={problems} result={result} options={options} />
    </SitePage>
  );
}
