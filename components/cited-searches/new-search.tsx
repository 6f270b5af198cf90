import { useLocale, useTranslations } from "next-intl";
import { ParamProblems } from "@/components/entry-list/param-problems";
import { Day } from "@/components/facts/day";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { indexPath, newSearchPath } from "@/lib/permalinks";
import type { SearchToCite } from "@/lib/search/cited-search-queries";
import { SearchAsked } from "./search-asked";

/** What is kept when a search is cited, and the button that does it. */
export function NewSearch({ search }: { search: SearchToCite }) {
  const locale = useLocale();
  const t = useTranslations("citations.search");
  const { filter, query, day, listQuery, problems, options, total, problem } = search;
  return (
    <>
      <PageHeading>{t("newTitle")}</PageHeading>
      <p className="mb-6 max-w-measure">{t("newLead")}</p>
      <ParamProblems problems={problems} />
      <Section id="asked" title={t("asked")}>
        <SearchAsked filter={filter} options={options} />
        {day === null ? <p className="mt-3">{t("finds", { count: total })}</p> : <p className="mt-3">{t.rich("pastDay", { date: () => <Day date={day} /> })}</p>}
        {problem === null ? (
          <form method="post" action={`/${locale}/searches`} className="mt-5">
            <input type="hidden" name="search" value={query.slice(1)} />
            <button type="submit">{t("keep")}</button>
          </form>
        ) : (
          <p className="mt-3 font-semibold">{t(`problems.${problem}`)}</p>
        )}
        {problem === "notUnderstood" || problem === "past" ? (
          <p className="mt-3">
            <a href={newSearchPath(locale, query)} rel="nofollow">
              {t(`instead.${problem}`)}
            </a>
          </p>
        ) : null}
        <p className="mt-4">
          <a href={`${indexPath(locale, "entry")}${listQuery}`}>{t("back")}</a>
        </p>
      </Section>
    </>
  );
}
