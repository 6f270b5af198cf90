import { useLocale, useTranslations } from "next-intl";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { ChosenFilter } from "@/lib/search/entry-list-state";
import { facetText } from "@/lib/search/facet-text";

/** Puts a value of a filter into words of the reader's language. */
export function useFacetText(options: FilterOptions): (value: ChosenFilter) => string {
  const t = useTranslations();
  const locale = useLocale();
  return (chosen) => facetText(t, locale, options, chosen);
}
