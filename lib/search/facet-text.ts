import { formatUncertainDate } from "@/lib/edtf-dates/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { formatPeriodBound } from "./columns/period-bound";
import type { ChosenFilter, RecordFacet } from "./entry-list-state";

/** A value of a filter in words. */
export function facetText(t: Translator, locale: Locale, options: FilterOptions, chosen: ChosenFilter): string {
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
      const code = chosen.value as "ug";
      return t.has(`languages.${code}`) ? t(`languages.${code}`) : chosen.value;
    }
    case "place":
    case "facility":
    case "list":
    case "source":
      return titleOf(t, options, chosen.facet, chosen.value);
    case "from":
    case "to": {
      const edtf = formatPeriodBound(chosen.value, chosen.facet);
      return formatUncertainDate({ words: null, edtf, earliest: null, latest: null }, locale) ?? edtf;
    }
    case "q":
      return chosen.value;
  }
}

function titleOf(t: Translator, options: FilterOptions, kind: RecordFacet, number: number): string {
  return options[kind].find((option) => option.number === number)?.title ?? t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
}
