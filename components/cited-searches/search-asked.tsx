import { useTranslations } from "next-intl";
import { useFacetText } from "@/components/entry-list/use-facet-text";
import { BidiText } from "@/components/ui/bidi-text";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { chosenFilters } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";

/** What a search asks: its words, and every filter with its values. */
export function SearchAsked({ filter, options }: { filter: EntryFilter; options: FilterOptions }) {
  const t = useTranslations();
  const textOf = useFacetText(options);
  const chosen = chosenFilters(filter).filter(({ facet }) => facet !== "q");
  const names = [...new Set(chosen.map(({ facet }) => facet))];
  if (filter.q === null && chosen.length === 0) return <p>{t("citations.search.everything")}</p>;
  return (
    <InnerTable>
      {filter.q === null ? null : (
        <InnerRow term={t("citations.search.words")}>
          <BidiText text={filter.q} />
          {filter.match === "exact" ? <span className="text-soft"> ({t("citations.search.exact")})</span> : null}
        </InnerRow>
      )}
      {names.map((name) => (
        <InnerRow key={name} term={t(`entryList.facet.${name}`)}>
          {chosen
            .filter(({ facet }) => facet === name)
            .map(textOf)
            .join(t("fact.listSeparator"))}
        </InnerRow>
      ))}
    </InnerTable>
  );
}
