import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { downloadPath, indexPath, searchPath } from "@/lib/permalinks";
import type { CitedSearchPage } from "@/lib/search/cited-search-queries";
import { FOUND_PER_PAGE } from "@/lib/search/cited-search";
import { entryListQuery, pastListQuery } from "@/lib/search/entry-list-params";
import { firstEntryList } from "@/lib/search/entry-list-state";
import { FoundEntryLine } from "./found-entry-line";
import { SearchAsked } from "./search-asked";
import { SearchNow } from "./search-now";

/** A search as it was cited, beside the same search now. */
export function CitedSearchView({ search }: { search: CitedSearchPage }) {
  const locale = useLocale();
  const t = useTranslations("citations.search");
  const past = useTranslations("past");
  const { number, citedAt, isCut, filter, areWordsWithheld, options, total, page, pages, found, now } = search;
  const exports = useTranslations("exports");
  const path = `/${locale}${searchPath(number)}`;
  const query = entryListQuery({ ...firstEntryList, filter });
  return (
    <>
      <PageHeading above={t.rich("citedOn", { date: () => <Day date={citedAt} /> })}>{t("title", { number: String(number) })}</PageHeading>
      <p className="-mt-4 mb-6">
        <a href={`${path}/cite`}>{t("cite")}</a>
      </p>
      <Section id="asked" title={t("asked")}>
        {areWordsWithheld ? <p className="mb-3">{t("wordsWithheld")}</p> : null}
        <SearchAsked filter={filter} options={options} />
        {areWordsWithheld ? null : (
          <p className="mt-3">
            <a href={`${indexPath(locale, "entry")}${query}`}>{t("repeat")}</a>
            <span aria-hidden> · </span>
            <a href={downloadPath(locale, query)} rel="nofollow">
              {exports("linkNow")}
            </a>
            <span aria-hidden> · </span>
            <a href={`${indexPath(locale, "entry")}${pastListQuery({ ...firstEntryList, filter }, citedAt.toISOString().slice(0, 10))}`} rel="nofollow">
              {past("ofDay")}
            </a>
          </p>
        )}
      </Section>
      {areWordsWithheld ? null : <SearchNow now={now} />}
      <Section id="then" title={t("thenTitle")}>
        <p>
          {t("found", { count: total })} {isCut ? t("cut") : null}
        </p>
        <ol start={(page - 1) * FOUND_PER_PAGE + 1} className="mt-3 list-decimal space-y-1 ps-9">
          {found.map((entry) => (
            <FoundEntryLine key={entry.number} entry={entry} />
          ))}
        </ol>
        <Pagination page={page} pages={pages} href={(other) => (other === 1 ? path : `${path}?page=${other}`)} />
      </Section>
    </>
  );
}
