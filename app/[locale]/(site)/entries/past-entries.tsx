import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PastEntryList } from "@/components/entry-list/past-entry-list";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import type { Locale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import type { QueryParams } from "@/lib/publication/page-param";
import { parseEntryListParams, pastListQuery, takeAsOf } from "@/lib/search/entry-list-params";
import { findPastList, MOST_PAST } from "@/lib/search/past-entries-queries";

/** Parses and asks once for the page and its metadata alike; null where the list of now is asked for. */
export const readPast = cache(async (params: string) => {
  const { day, rest } = takeAsOf(JSON.parse(params) as QueryParams, new Date().toISOString().slice(0, 10));
  if (day === null) return null;
  const { state, problems } = parseEntryListParams(rest);
  const whole = { ...state, page: state.page ?? 1 };
  const list = await findPastList(whole.filter, day, whole.page);
  const isPage = state.page !== null && state.page <= (list?.pages ?? 1);
  return { day, state: whole, problems, list, isPage, path: `/entries${pastListQuery(whole, day)}` };
});

/** What the address of a list of the past stands for. */
export type PastAsked = NonNullable<Awaited<ReturnType<typeof readPast>>>;

/** Title and address; search engines are offered the list of now. */
export async function pastMetadata(locale: Locale, { day, path, list, isPage }: PastAsked): Promise<Metadata> {
  const t = await getTranslations({ locale });
  const title = `${t("entryList.title")}, ${t("past.page", { date: day })}`;
  const metadata = isPage ? pageMetadata({ locale, path, title, isIndexed: false }) : nothingHereMetadata(locale);
  return { ...metadata, other: { ...metadata.other, ...(list?.mayKeep === false ? { "guwah-keep": "no" } : {}) } };
}

/** What a list or search would have found at the end of a day. */
export function PastEntries({ asked: { path, isPage, ...asked } }: { asked: PastAsked }) {
  if (!isPage) return <NothingHerePage />;
  return (
    <SitePage path={path} hasSearch={false}>
      <PastEntryList {...asked} most={MOST_PAST} />
    </SitePage>
  );
}
