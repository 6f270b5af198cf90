import { translatorIn } from "@/lib/i18n/translator";
import { searchPath } from "@/lib/permalinks";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { chosenFilters } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { facetText } from "@/lib/search/facet-text";
import type { CitedWork } from "./cited-work";
import type { CitationContext } from "./describe-work";
import { shortened } from "./shortened";

/** Filters take this much of a citation at most; the page of the search has all of them. */
const LONGEST = 200;

/** A search with a number, as its citation says it: without the words where these must not be shown any more. */
export interface SearchCited {
  number: number;
  citedAt: Date;
  total: number;
  filter: EntryFilter;
  options: FilterOptions;
}

/** What there is to cite of a search: its number, what was asked, when, and how much was found. */
export function describeSearch({ number: of, citedAt, total, filter, options }: SearchCited, { siteUrl, today }: CitationContext): CitedWork {
  const t = translatorIn("en");
  const number = t("citations.numbered.search", { number: String(of) });
  const name = filter.q === null ? t("citations.searchOfEntries") : t("citations.searchFor", { words: filter.q });
  const filters = filterWords(filter, options);
  return {
    id: ["guwah", "search", of].join("-"),
    medium: "page",
    name: filters === null ? name : t("citations.filtered", { search: name, filters }),
    numbered: t("citations.numbered.entriesFound", { search: number, count: total }),
    authors: [],
    number,
    version: null,
    publishedOn: citedAt.toISOString().slice(0, 10),
    accessedOn: today,
    url: new URL(searchPath(of), siteUrl).href,
    site: t("site.name"),
    language: null,
    note: null,
  };
}

function filterWords(filter: EntryFilter, options: FilterOptions): string | null {
  const t = translatorIn("en");
  const chosen = chosenFilters(filter).filter(({ facet }) => facet !== "q");
  const facets = [...new Set(chosen.map(({ facet }) => facet))];
  const said = facets.map((facet) => {
    const values = chosen.filter((one) => one.facet === facet).map((one) => facetText(t, "en", options, one));
    return t("citations.filter", { facet: t(`entryList.facet.${facet}`).toLowerCase(), values: values.join(t("fact.listSeparator")) });
  });
  const all = filter.match === "exact" ? [t("citations.search.exact"), ...said] : said;
  return all.length === 0 ? null : shortened(all.join("; "), LONGEST);
}
