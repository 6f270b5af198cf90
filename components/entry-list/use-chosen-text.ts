import { useLocale, useTranslations } from "next-intl";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import type { ChosenFilter, RecordFacet } from "@/lib/search/entry-list-state";
import type { FilterOption } from "@/lib/publication/filter-options";
import { formatPeriodBound } from "@/lib/search/period-bound";

/** The places and lists that the filters offer. */
export interface FilterOptions {
  places: readonly FilterOption[];
  lists: readonly FilterOption[];
}

/** Puts a chosen value into words of the reader's language. */
export function useChosenText({ places, lists }: FilterOptions): (chosen: ChosenFilter) => string {
  const t = useTranslations();
  const locale = useLocale();
  const numbered = (kind: RecordFacet, number: number) =>
    t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
  const titleIn = (options: readonly FilterOption[], number: number) =>
    options.find((option) => option.number === number)?.title;

  return (chosen) => {
    switch (chosen.facet) {
      case "status":
        return t(`vocabulary.statusValues.${chosen.value}`);
      case "ethnicity":
        return t(`vocabulary.ethnicities.${chosen.value}`);
      case "sex":
        return t(`vocabulary.sexes.${chosen.value}`);
      case "age":
        return t(`vocabulary.ageBands.${chosen.value}`);
      case "suspected":
      case "official":
        return t(`vocabulary.reasonCategories.${chosen.value}`);
      case "sentence":
        return t(`vocabulary.sentenceBands.${chosen.value}`);
      case "role":
        return t(`vocabulary.entryRoles.${chosen.value}`);
      case "facility":
      case "source":
        return numbered(chosen.facet, chosen.value);
      case "tier":
        return String(chosen.value);
      case "place":
        return titleIn(places, chosen.value) ?? numbered("place", chosen.value);
      case "list":
        return titleIn(lists, chosen.value) ?? numbered("list", chosen.value);
      case "from":
      case "to": {
        const edtf = formatPeriodBound(chosen.value, chosen.facet);
        return formatUncertainDate({ words: null, edtf, earliest: null, latest: null }, locale) ?? edtf;
      }
      case "language":
      case "q":
        return chosen.value;
    }
  };
}
