import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { FormField } from "@/components/ui/form-field";
import { messageAttributes } from "@/lib/i18n/messages";
import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { ageBands, entryRoles, sentenceBands } from "@/lib/publication/vocabulary";
import { longestQuery } from "@/lib/search/entry-list-params";
import { tiers } from "@/lib/search/entry-list-state";
import type { CodeFacet, EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import { defaultEntrySort } from "@/lib/search/entry-list-sorts";
import { ChoiceList } from "./choice-list";
import { FacetGroup } from "./facet-group";
import { PeriodFields } from "./period-fields";
import { PlaceField } from "./place-field";
import type { FilterOptions } from "./use-chosen-text";

interface EntryFiltersProps {
  /** The address of the list, without a query. */
  action: string;
  state: Pick<EntryListState, "filter" | "sort">;
  options: FilterOptions;
}

const codes = <Code extends string>(table: Readonly<Record<Code, unknown>>) => Object.keys(table) as Code[];

/** The filters as a plain form: what it sends is the address of the answer. */
export function EntryFilters({ action, state: { filter, sort }, options }: EntryFiltersProps) {
  const locale = useLocale();
  const t = useTranslations("entryList");
  const word = useTranslations("vocabulary");
  const group = (facet: CodeFacet, choices: readonly { value: string; label: string }[]) => (
    <FacetGroup title={t(`facet.${facet}`)} chosen={filter[facet].length}>
      <ChoiceList name={facet} legend={t(`facet.${facet}`)} choices={choices} chosen={filter[facet]} />
    </FacetGroup>
  );
  return (
    <form method="get" action={action} aria-label={t("filters")}>
      {sort === defaultEntrySort(filter.q) ? null : <input type="hidden" name="sort" value={sort} />}
      <div className="pb-4">
        <FormField id="filter-q" label={t("facet.q")}>
          <div className="flex flex-wrap gap-2">
            <input
              id="filter-q"
              type="search"
              name="q"
              dir="auto"
              autoComplete="off"
              maxLength={longestQuery}
              defaultValue={filter.q ?? undefined}
              aria-describedby="filter-q-hint"
              className="min-w-0 flex-1 basis-24"
            />
            <button type="submit">{t("show")}</button>
          </div>
        </FormField>
        <p id="filter-q-hint" {...messageAttributes(locale, "entryList.qHint")} className="label mt-1">
          {t("qHint")}
        </p>
      </div>
      {group("status", codes(statusValues).map((value) => ({ value, label: word(`statusValues.${value}`) })))}
      <FacetGroup title={t("facet.place")} chosen={filter.place.length}>
        <PlaceField places={options.places} chosen={filter.place[0] ?? null} />
      </FacetGroup>
      <FacetGroup title={t("facet.period")} chosen={periodChosen(filter)}>
        <PeriodFields filter={filter} />
      </FacetGroup>
      {group("suspected", codes(reasonCategories).map((value) => ({ value, label: word(`reasonCategories.${value}`) })))}
      {group("official", codes(reasonCategories).map((value) => ({ value, label: word(`reasonCategories.${value}`) })))}
      {group("sentence", codes(sentenceBands).map((value) => ({ value, label: word(`sentenceBands.${value}`) })))}
      {group("ethnicity", codes(ethnicities).map((value) => ({ value, label: word(`ethnicities.${value}`) })))}
      {group("sex", codes(sexes).map((value) => ({ value, label: word(`sexes.${value}`) })))}
      {group("age", codes(ageBands).map((value) => ({ value, label: word(`ageBands.${value}`) })))}
      {group("role", codes(entryRoles).map((value) => ({ value, label: word(`entryRoles.${value}`) })))}
      <FacetGroup title={t("facet.tier")} chosen={filter.tier.length}>
        <ChoiceList
          name="tier"
          legend={t("facet.tier")}
          choices={tiers.map((tier) => ({ value: tier, label: t("tier", { tier }) }))}
          chosen={filter.tier}
        />
      </FacetGroup>
      {options.lists.length > 0 ? (
        <FacetGroup title={t("facet.list")} chosen={filter.list.length}>
          <ChoiceList
            name="list"
            legend={t("facet.list")}
            choices={options.lists.map(({ number, title, language }) => ({
              value: number,
              label: <BidiText text={title ?? String(number)} language={language ?? "und"} />,
            }))}
            chosen={filter.list}
          />
        </FacetGroup>
      ) : null}
      <div className="border-t border-rule pt-4">
        <button type="submit" className="w-full">
          {t("apply")}
        </button>
      </div>
    </form>
  );
}

function periodChosen(filter: EntryFilter): number {
  return [filter.from, filter.to].filter((end) => end !== null).length;
}
