import { useTranslations } from "next-intl";
import { chosenFilters, withoutChosen } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { useFacetText } from "./use-facet-text";

interface ChosenFiltersProps {
  filter: EntryFilter;
  options: FilterOptions;
  /** The address of the list under another filter. */
  href: (filter: EntryFilter) => string;
  /** The address without any filter. */
  all: string;
}

/** Every chosen value as a link that removes it. The words that are looked for stand in their box. */
export function ChosenFilters({ filter, options, href, all }: ChosenFiltersProps) {
  const t = useTranslations("entryList");
  const textOf = useFacetText(options);
  const chosen = chosenFilters(filter).filter(({ facet }) => facet !== "q");
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("chosen")} className="mb-5 flex flex-wrap gap-2 font-ui text-[0.875rem]">
      {chosen.map((one) => (
        <li key={`${one.facet}-${one.value}`} className="max-w-full">
          <a
            href={href(withoutChosen(filter, one))}
            aria-label={t("remove", { facet: t(`facet.${one.facet}`), value: textOf(one) })}
            className="inline-flex max-w-full items-baseline gap-1.5 rounded-[3px] border border-rule bg-leaf px-2 py-1 text-ink no-underline hover:border-strong"
          >
            <span className="text-soft">{t(`facet.${one.facet}`)}</span>
            <bdi className="min-w-0 break-words">{textOf(one)}</bdi>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 ? (
        <li className="self-center">
          <a href={all}>{t("removeAll")}</a>
        </li>
      ) : null}
    </ul>
  );
}
