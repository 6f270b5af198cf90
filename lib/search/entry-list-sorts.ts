/** Ways to sort the entry list, in the order in which they are offered. */
export const entrySorts = {
  /** By how well an entry fits the words looked for; without words there is no such order. */
  relevance: { order: 1, needsQuery: true },
  "number-desc": { order: 2, needsQuery: false },
  number: { order: 3, needsQuery: false },
  name: { order: 4, needsQuery: false },
  updated: { order: 5, needsQuery: false },
  "status-date": { order: 6, needsQuery: false },
  detained: { order: 7, needsQuery: false },
} as const satisfies Record<string, { order: number; needsQuery: boolean }>;

/** A way to sort the entry list. */
export type EntrySort = keyof typeof entrySorts;

/** The sort that needs no word in the address. */
export function defaultEntrySort(q: string | null): EntrySort {
  return q === null ? "number-desc" : "relevance";
}

/** The sorts that can be chosen from, with words looked for or without. */
export function offeredEntrySorts(q: string | null): EntrySort[] {
  return (Object.keys(entrySorts) as EntrySort[]).filter((sort) => q !== null || !entrySorts[sort].needsQuery);
}

/** Whether a detention must lie in the period as a whole, or only may. */
export const periodModes = { possibly: { order: 1 }, surely: { order: 2 } } as const;

/** How the period filter treats uncertain dates. */
export type PeriodMode = keyof typeof periodModes;

/** The mode that needs no word in the address: it loses nobody whose date is vague. */
export const defaultPeriodMode: PeriodMode = "possibly";

/** Whether a name is also found under its other spellings and scripts, or only as it is typed. */
export const matchModes = { wide: { order: 1 }, exact: { order: 2 } } as const;

/** How the words looked for are compared with names. */
export type MatchMode = keyof typeof matchModes;

/** The mode that needs no word in the address. */
export const defaultMatchMode: MatchMode = "wide";
