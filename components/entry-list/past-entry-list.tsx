import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { downloadPath, indexPath, newSearchPath } from "@/lib/permalinks";
import { entryListQuery, pastListQuery } from "@/lib/search/entry-list-params";
import { defaultEntrySort } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import type { EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import type { PastList } from "@/lib/search/past-entries-queries";
import { ChosenFilters } from "./chosen-filters";
import { EntryCardItem } from "./entry-card-item";
import { ParamProblems } from "./param-problems";
import type { ParamProblem } from "@/lib/search/entry-list-params";

interface PastEntryListProps {
  state: EntryListState;
  day: string;
  problems: readonly ParamProblem[];
  /** Null where too much has changed since. */
  list: PastList | null;
  most: number;
}

/** What a list or search would have found at the end of a day, and what cannot be said of that day. */
export function PastEntryList({ state, day, problems, list, most }: PastEntryListProps) {
  const locale = useLocale();
  const t = useTranslations();
  const path = indexPath(locale, "entry");
  const { filter } = state;
  const now = entryListQuery({ ...state, sort: defaultEntrySort(filter.q), page: 1 });
  const hrefOf = (asked: EntryFilter, page = 1) => path + pastListQuery({ ...state, filter: asked, page }, day);
  return (
    <>
      <PageHeading>{t.rich("past.title", { date: () => <Day date={day} /> })}</PageHeading>
      <Notice>
        <p>{t("past.text")}</p>
        <p className="screen-only mt-1">
          <a href={path + entryListQuery({ ...state, page: 1 })}>{t("past.now")}</a>
        </p>
      </Notice>
      <ParamProblems problems={problems} />
      {filter.q === null ? null : (
        <p className="mb-4 text-[1.1875rem]">
          <q>{filter.q}</q>
        </p>
      )}
      {list === null ? (
        <p>{t("past.tooMuch", { most })}</p>
      ) : (
        <>
          <ChosenFilters filter={filter} options={list.options} href={hrefOf} all={hrefOf({ ...emptyEntryFilter, q: filter.q, match: filter.match })} />
          {list.isCut ? <p className="label mb-2">{t("past.cut")}</p> : null}
          {list.total === 0 ? (
            <p>{t("past.none")}</p>
          ) : (
            <>
              <p className="mb-2 text-[1.1875rem]">{t("entryList.countFiltered", { count: list.total })}</p>
              <ol className="border-b border-rule">
                {list.cards.map((card) => (
                  <EntryCardItem key={card.number} card={card} day={day} />
                ))}
              </ol>
              <Pagination page={list.page} pages={list.pages} href={(page) => hrefOf(filter, page)} />
              <p className="screen-only mt-4 max-w-measure font-ui text-[0.9375rem]">
                {t("past.citing")}{" "}
                <a href={newSearchPath(locale, now)} rel="nofollow">
                  {t("citations.search.instead.past")}
                </a>
                <span aria-hidden> · </span>
                <a href={downloadPath(locale, now)} rel="nofollow">
                  {t("exports.linkNow")}
                </a>
              </p>
            </>
          )}
        </>
      )}
    </>
  );
}
