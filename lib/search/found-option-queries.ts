import "server-only";
import type { FilterOption } from "@/lib/publication/filter-options";
import type { RecordFacet } from "./entry-list-state";
import type { TypedFacets } from "./find-params";
import { suggest } from "./suggest-queries";

/** What was typed to narrow a long facet, and the records of that name. */
export type FoundOptions = Partial<Record<RecordFacet, { typed: string; options: readonly FilterOption[] }>>;

/** Looks for what was typed into the facets: what the site's script offers while somebody types, for whoever is without. */
export async function findOptions(typed: TypedFacets): Promise<{ found: FoundOptions; mayKeep: boolean }> {
  const found = await Promise.all(
    (Object.entries(typed) as [RecordFacet, string][]).map(async ([facet, text]) => {
      const { suggestions, mayKeep } = await suggest(text, facet);
      const options = suggestions.map(({ number, title, titleLanguage }) => ({ number, title, language: titleLanguage, depth: 0 }));
      return { facet, mayKeep, answer: { typed: text, options } };
    }),
  );
  return { found: Object.fromEntries(found.map(({ facet, answer }) => [facet, answer])), mayKeep: found.every(({ mayKeep }) => mayKeep) };
}
