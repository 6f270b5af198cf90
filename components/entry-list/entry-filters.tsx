import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { codeFacets } from "@/lib/search/entry-list-state";
import type { ChosenFilter, CodeFacet, EntryFilter, Facet } from "@/lib/search/entry-list-state";
import { ChoiceList } from "./choice-list";
import { FacetGroup } from "./facet-group";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { FoundOptions } from "@/lib/search/found-option-queries";
import { PeriodFields } from "./period-fields";
import { PlaceChoices } from "./place-choices";
import { RecordChoices } from "./record-choices";
import { useFacetText } from "./use-facet-text";

interface EntryFiltersProps {
  filter: EntryFilter;
  counts: EntryFacets;
  hasMorePlaces: boolean;
  options: FilterOptions;
  found: FoundOptions;
}

/** The groups in the order in which readers meet them; the period is no facet, but stands among them. */
const groups: readonly { facet: Facet | "period"; isOpen?: boolean; inOrder?: boolean }[] = [
  { facet: "status", isOpen: true },
  { facet: "place" },
  { facet: "period" },
  { facet: "ethnicity" },
  { facet: "sex", inOrder: true },
  { facet: "age", inOrder: true },
  { facet: "facility" },
  { facet: "suspected" },
  { facet: "official" },
  { facet: "sentence", inOrder: true },
  { facet: "tier", inOrder: true },
  { facet: "role" },
  { facet: "list" },
  { facet: "source" },
  { facet: "language" },
  { facet: "photo" },
];

/** Every filter with its values and how many entries each would show. What no entry has is not offered. */
export function EntryFilters({ filter, counts, hasMorePlaces, options, found }: EntryFiltersProps) {
  const t = useTranslations("entryList");
  const textOf = useFacetText(options);
  const content = (facet: Facet, inOrder: boolean): ReactNode => {
    if (facet === "place") return <PlaceChoices counts={counts.place} hasMore={hasMorePlaces} options={options.place} chosen={filter.place} found={found.place} />;
    if (facet === "facility" || facet === "list" || facet === "source") {
      return <RecordChoices facet={facet} counts={counts[facet]} options={options[facet]} chosen={filter[facet]} found={found[facet]} />;
    }
    const values = [...(counts[facet] as ReadonlyMap<string | number, number>)];
    values.sort(inOrder ? ([a], [b]) => orderOf(facet, a) - orderOf(facet, b) : ([, a], [, b]) => b - a);
    const choices = values.map(([value, count]) => ({ value, label: textOf({ facet, value } as ChosenFilter), count }));
    return <ChoiceList name={facet} legend={t(`facet.${facet}`)} choices={choices} chosen={filter[facet]} />;
  };
  return groups.map(({ facet, isOpen, inOrder = false }) =>
    facet === "period" ? (
      <FacetGroup key={facet} name={facet} title={t("facet.period")} chosen={[filter.from, filter.to].filter((end) => end !== null).length}>
        <PeriodFields filter={filter} counts={counts.period} />
      </FacetGroup>
    ) : counts[facet].size === 0 ? null : (
      <FacetGroup key={facet} name={facet} title={t(`facet.${facet}`)} chosen={filter[facet].length} isOpen={isOpen || Object.hasOwn(found, facet)}>
        {content(facet, inOrder)}
      </FacetGroup>
    ),
  );
}

/** Where a value stands among those of its kind: codes as in their table, tiers by strength. */
function orderOf(facet: Facet, value: string | number): number {
  return typeof value === "number" ? value : Object.keys(codeFacets[facet as CodeFacet]).indexOf(value);
}
