import { statusValues, ethnicities, sexes } from "@/lib/facts/vocabulary";
import { recordPath, indexPath } from "@/lib/permalinks";
import { entryListQuery } from "@/lib/search/entry-list-params";
import { searchEntries } from "@/lib/search/search-queries";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter, tiers } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";

const LOCALE = "en";

/** The pages of these entries, or of one of their versions. */
export function entryPaths(numbers: readonly number[], version?: number): string[] {
  return numbers.map((number) => recordPath(LOCALE, { kind: "entry", number }, version));
}

/** Paths of the list with two filters, each pair once. */
export function twoFilterPaths(): string[] {
  return keys(statusValues).flatMap((status) =>
    keys(ethnicities).map((ethnicity) => listPath({ ...emptyEntryFilter, status: [status], ethnicity: [ethnicity] }, "number-desc", 1)),
  );
}

/** Paths of the first and of the last page of the same lists, by every sort and under different filters. */
export async function firstAndLastPagePaths(): Promise<{ first: string[]; last: string[] }> {
  const filters: EntryFilter[] = [
    emptyEntryFilter,
    ...keys(sexes).map((sex) => ({ ...emptyEntryFilter, sex: [sex] })),
    ...tiers.map((tier) => ({ ...emptyEntryFilter, tier: [tier] })),
    ...keys(statusValues).map((status) => ({ ...emptyEntryFilter, status: [status] })),
  ];
  const found = { first: [] as string[], last: [] as string[] };
  for (const filter of filters) {
    const { pages } = await searchEntries({ filter, sort: "number-desc", page: 1 });
    if (pages < 2) continue;
    for (const sort of offeredEntrySorts(null)) {
      found.first.push(listPath(filter, sort, 1));
      found.last.push(listPath(filter, sort, pages));
    }
  }
  return found;
}

/** Every other one, and the others. */
export function halves<Item>(items: readonly Item[]): [Item[], Item[]] {
  return [items.filter((_, index) => index % 2 === 0), items.filter((_, index) => index % 2 === 1)];
}

function listPath(filter: EntryFilter, sort: EntrySort, page: number): string {
  return indexPath(LOCALE, "entry") + entryListQuery({ filter, sort, page });
}

function keys<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(table) as Code[];
}
