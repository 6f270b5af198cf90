"use client";

import { useLocale, useTranslations } from "next-intl";
import { SiteMessages } from "@/components/layout/site-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { downloadPath, indexPath, newSearchPath, searchFeedPath } from "@/lib/permalinks";
import { PAGE_SIZE } from "@/lib/publication/page";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { entryListQuery } from "@/lib/search/entry-list-params";
import type { ParamProblem } from "@/lib/search/entry-list-params";
import { defaultEntrySort } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter, isUnfiltered } from "@/lib/search/entry-list-state";
import type { EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import type { EntrySearchResult } from "@/lib/search/search-result";
import { ChosenFilters } from "./chosen-filters";
import { EmptyResult } from "./empty-result";
import { EntryFilters } from "./entry-filters";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { FoundOptions } from "@/lib/search/found-option-queries";
import { FoldedFilters } from "./folded-filters";
import { HitList } from "./hit-list";
import { ParamProblems } from "./param-problems";
import { LIST_FORM, QueryForm } from "./query-form";
import { RelatedRecords } from "./related-records";
import { SearchNotes } from "./search-notes";
import { SortLinks } from "./sort-links";

interface EntryListProps {
  state: EntryListState;
  problems: readonly ParamProblem[];
  result: EntrySearchResult<EntryFacets>;
  hasMorePlaces: boolean;
  options: FilterOptions;
  found: FoundOptions;
}

/**
 * The list of entries, which is the search: the box above, the filters beside it or folded on a narrow screen. Each
 * `data-part` is what the site's script puts in place when the list changes. With its hundreds of elements it is rendered
 * in one go: only data comes from the server components above (decision 16).
 */
export function EntryList({ locale, ...list }: EntryListProps & { locale: Locale }) {
  return (
    <SiteMessages locale={locale}>
      <BoxFiltersAndHits {...list} />
    </SiteMessages>
  );
}

function BoxFiltersAndHits({ state, problems, result, hasMorePlaces, options, found }: EntryListProps) {
  const t = useTranslations("entryList");
  const say = useTranslations();
  const locale = useLocale();
  const path = indexPath(locale, "entry");
  const { filter, sort } = state;
  const whole = entryListQuery({ ...state, sort: defaultEntrySort(filter.q), page: 1 });
  const hrefOf = (change: Partial<EntryListState>) => path + entryListQuery({ ...state, page: 1, ...change });
  const filterHref = (changed: EntryFilter) => hrefOf({ filter: changed });
  const shown = { filter, options, href: filterHref };
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <QueryForm filter={filter} />
      <div id="list-problems" data-part="">
        <ParamProblems problems={problems} />
      </div>
      <div className="hanging">
        <FoldedFilters>
          <form id={LIST_FORM} method="get" action={path} autoComplete="off" aria-label={t("filters")}>
            <div id="list-filters" data-part="">
              {sort === defaultEntrySort(filter.q) ? null : <input type="hidden" name="sort" value={sort} />}
              <EntryFilters filter={filter} counts={result.facets} hasMorePlaces={hasMorePlaces} options={options} found={found} />
            </div>
            <div className="border-t border-rule pt-4">
              <button type="submit" className="w-full">
                {t("apply")}
              </button>
            </div>
          </form>
        </FoldedFilters>
        <div className="min-w-0">
          <div id="list-chosen" data-part="">
            <ChosenFilters {...shown} all={filterHref({ ...emptyEntryFilter, q: filter.q, match: filter.match })} />
          </div>
          <p id="list-count" data-part="" role="status" tabIndex={-1} className="mb-2 text-[1.1875rem] outline-none">
            {t(result.isCut ? "countCut" : isUnfiltered(filter) ? "count" : "countFiltered", { count: result.total })}
          </p>
          <div id="list-results" data-part="">
            <SearchNotes result={result} />
            <RelatedRecords records={result.related} />
            {result.hits.length > 0 ? (
              <>
                <div className="mb-4">
                  <SortLinks q={filter.q} sort={sort} href={(one) => hrefOf({ sort: one })} />
                </div>
                <HitList hits={result.hits} before={(result.page - 1) * PAGE_SIZE} isRanked={sort === "relevance"} />
                <Pagination page={result.page} pages={result.pages} href={(page) => hrefOf({ page })} />
                <p className="screen-only mt-4 font-ui text-[0.9375rem]">
                  <a href={newSearchPath(locale, whole)} rel="nofollow">
                    {say("citations.search.link")}
                  </a>
                  <span aria-hidden> · </span>
                  <a href={downloadPath(locale, whole)} rel="nofollow">
                    {say("exports.link")}
                  </a>
                  <span aria-hidden> · </span>
                  <a href={searchFeedPath(locale, whole)} rel="nofollow">
                    {say("feeds.link")}
                  </a>
                </p>
              </>
            ) : (
              <EmptyResult {...shown} result={result} all={path} />
            )}
          </div>
        </div>
      </div>
    </>
  );
}
