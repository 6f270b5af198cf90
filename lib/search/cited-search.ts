import type { CitedSearch, EntryStateNow } from "@/lib/publication/cited-search-queries";

/** How many of the entries that were found then stand on a page. */
export const FOUND_PER_PAGE = 100;

/** How a search that was cited and the same search now differ. */
export interface SearchDifference {
  /** Found then and now, in another version than then. */
  changed: readonly number[];
  /** Found then and not now, by why: the entry cannot be read, is part of another, or no longer fits. */
  withdrawn: readonly number[];
  merged: readonly number[];
  unfit: readonly number[];
  /** Found now and not then. */
  added: readonly number[];
}

/** Compares what was found then with what is found now. Pure. */
export function searchDifference({ entries, versions }: Pick<CitedSearch, "entries" | "versions">, now: readonly number[], states: ReadonlyMap<number, EntryStateNow>): SearchDifference {
  const [then, live] = [new Set(entries), new Set(now)];
  const stateOf = (number: number) => states.get(number)?.state ?? "withdrawn";
  const isGone = (number: number) => !live.has(number);
  return {
    changed: entries.filter((number, at) => stateOf(number) === "published" && live.has(number) && states.get(number)?.currentVersion !== versions[at]),
    withdrawn: entries.filter((number) => stateOf(number) === "withdrawn"),
    merged: entries.filter((number) => stateOf(number) === "merged"),
    unfit: entries.filter((number) => isGone(number) && stateOf(number) === "published"),
    added: now.filter((number) => !then.has(number)),
  };
}

/** Which of the entries that were found then the words still find. */
interface StillFound {
  entries: readonly number[];
  isCut: boolean;
  isComplete: boolean;
}

/**
 * Whether the words that were looked for must not be shown any more: an entry that they found was withdrawn, something
 * was taken from it, or it can be read and the words do not find it any more, so that they may have stood in what was
 * taken from a testimony. They may be the very name that is not to be said. While that cannot be told they are not shown.
 */
export function areWordsWithheld(entries: readonly number[], states: ReadonlyMap<number, EntryStateNow>, still: StillFound): boolean {
  const found = new Set(still.entries);
  // Of more than a search looks at it cannot be told, and so many are nobody's name.
  const isLost = (number: number) => !still.isCut && !found.has(number);
  return !still.isComplete || entries.some((number) => {
    const now = states.get(number);
    return now === undefined || now.state === "withdrawn" || now.isRedacted || (now.state === "published" && isLost(number));
  });
}
