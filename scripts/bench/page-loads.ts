import { statusValues, ethnicities, sexes } from "@/lib/facts/vocabulary";
import { recordPath } from "@/lib/permalinks";
import { searchEntries } from "@/lib/search/search-queries";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import { emptyEntryFilter, tiers } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { BENCH_LOCALE, codesIn, listPath } from "./list-paths";

/** The pages of these entries, or of one of their versions. */
export function entryPaths(numbers: readonly number[], version?: number): string[] {
  return numbers.map((number) => recordPath(BENCH_LOCALE, { kind: "entry", number }, version));
}

/** Paths of the list with two filters, each pair once. */
export function twoFilterPaths(): string[] {
  return codesIn(statusValues).flatMap((status) =>
    codesIn(ethnicities).map((ethnicity) => listPath({ status: [status], ethnicity: [ethnicity] }, "number-desc")),
  );
}

/** Paths of the first and of the last page of the same lists, by every sort and under different filters. */
export async function firstAndLastPagePaths(): Promise<{ first: string[]; last: string[] }> {
  const filters: EntryFilter[] = [
    emptyEntryFilter,
    ...codesIn(sexes).map((sex) => ({ ...emptyEntryFilter, sex: [sex] })),
    ...tiers.map((tier) => ({ ...emptyEntryFilter, tier: [tier] })),
    ...codesIn(statusValues).map((status) => ({ ...emptyEntryFilter, status: [status] })),
  ];
  const found = { first: [] as string[], last: [] as string[] };
  for (const filter of filters) {
    const { pages } = await searchEntries({ filter, sort: "number-desc", page: 1 });
    if (pages < 2) continue;
    for (const sort of offeredEntrySorts(null)) {
      found.first.push(listPath(filter, sort));
      found.last.push(listPath(filter, sort, pages));
    }
  }
  return found;
}

/** Every other one, and the others. */
export function halves<Item>(items: readonly Item[]): [Item[], Item[]] {
  return [items.filter((_, index) => index % 2 === 0), items.filter((_, index) => index % 2 === 1)];
}
