import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { indexPath } from "@/lib/permalinks";
import type { EntryCard } from "@/lib/publication/entry-card";
import { entryListQuery } from "@/lib/search/entry-list-params";
import type { ParamProblem } from "@/lib/search/entry-list-params";
import { emptyEntryFilter, isUnfiltered } from "@/lib/search/entry-list-state";
import type { EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import { PAGE_SIZE } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { ChosenFilters } from "./chosen-filters";
import { EmptyResult } from "./empty-result";
import { EntryCardItem } from "./entry-card-item";
import { EntryFilters } from "./entry-filters";
import { FoldedFilters } from "./folded-filters";
import { ParamProblems } from "./param-problems";
import { SortLinks } from "./sort-links";
import type { FilterOptions } from "./use-chosen-text";

interface EntryListProps {
  state: EntryListState;
  problems: readonly ParamProblem[];
  result: Page<EntryCard>;
  options: FilterOptions;
}

/** The list of entries with its filters beside it, or folded above it on a narrow screen. */
export function EntryList({ state, problems, result, options }: EntryListProps) {
  const t = useTranslations("entryList");
  const path = indexPath(useLocale(), "entry");
  const hrefOf = (change: Partial<EntryListState>) => path + entryListQuery({ ...state, page: 1, ...change });
  const filterHref = (filter: EntryFilter) => hrefOf({ filter });
  const all = path + entryListQuery({ ...state, filter: emptyEntryFilter, page: 1 });
  const shown = { filter: state.filter, options, href: filterHref, all };
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <ParamProblems problems={problems} />
      <div className="hanging">
        <FoldedFilters>
          <EntryFilters action={path} state={state} options={options} />
        </FoldedFilters>
        <div className="min-w-0">
          <ChosenFilters {...shown} />
          <p className="mb-2 text-[1.1875rem]" role="status">
            {t(isUnfiltered(state.filter) ? "count" : "countFiltered", { count: result.total })}
          </p>
          {result.items.length > 0 ? (
            <>
              <div className="mb-4">
                <SortLinks q={state.filter.q} sort={state.sort} href={(sort) => hrefOf({ sort })} />
              </div>
              <ol start={(result.page - 1) * PAGE_SIZE + 1} className="border-b border-rule">
                {result.items.map((card) => (
                  <EntryCardItem key={card.number} card={card} />
                ))}
              </ol>
              <Pagination page={result.page} pages={result.pages} href={(page) => hrefOf({ page })} />
            </>
          ) : (
            <EmptyResult {...shown} />
          )}
        </div>
      </div>
    </>
  );
}
