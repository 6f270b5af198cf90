import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { indexPath } from "@/lib/permalinks";
import type { SearchToCite } from "@/lib/search/cited-search-queries";
import { SearchAsked } from "./search-asked";

/** What is kept when a search is cited, and the button that does it. */
export function NewSearch({ search }: { search: SearchToCite }) {
  const locale = useLocale();
  const t = useTranslations("citations.search");
  const { filter, query, options, total, problem } = search;
  return (
    <>
      <PageHeading>{t("newTitle")}</PageHeading>
      <p className="mb-6 max-w-measure">{t("newLead")}</p>
      <Section id="asked" title={t("asked")}>
        <SearchAsked filter={filter} options={options} />
        <p className="mt-3">{t("finds", { count: total })}</p>
        {problem === null ? (
          <form method="post" action={`/${locale}/searches`} className="mt-5">
            <input type="hidden" name="search" value={query.slice(1)} />
            <button type="submit">{t("keep")}</button>
          </form>
        ) : (
          <p className="mt-3 font-semibold">{t(`problems.${problem}`)}</p>
        )}
        <p className="mt-4">
          <a href={`${indexPath(locale, "entry")}${query}`}>{t("back")}</a>
        </p>
      </Section>
    </>
  );
}
