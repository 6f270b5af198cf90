import { useLocale, useTranslations } from "next-intl";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import type { ChosenFilter, RecordFacet } from "@/lib/search/entry-list-state";
import { formatPeriodBound } from "@/lib/search/columns/period-bound";
import type { FilterOptions } from "@/lib/publication/filter-options";

/** Puts a value of a filter into words of the reader's language. */
export function useFacetText(options: FilterOptions): (value: ChosenFilter) => string {
  const t = useTranslations();
  const language = useTranslations("languages");
  const locale = useLocale();
  const titleOf = (kind: RecordFacet, number: number) =>
    options[kind].find((option) => option.number === number)?.title ??
    t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });

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
      case "photo":
        return t(`vocabulary.photoStates.${chosen.value}`);
      case "tier":
        return t("entryList.tier", { tier: chosen.value });
      case "language": {
        const code = chosen.value as Parameters<typeof language.has>[0];
        return language.has(code) ? language(code) : chosen.value;
      }
      case "place":
      case "facility":
      case "list":
      case "source":
        return titleOf(chosen.facet, chosen.value);
      case "from":
      case "to": {
        const edtf = formatPeriodBound(chosen.value, chosen.facet);
        return formatUncertainDate({ words: null, edtf, earliest: null, latest: null }, locale) ?? edtf;
      }
      case "q":
        return chosen.value;
    }
  };
}
