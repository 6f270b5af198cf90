/** Ways to sort the entry list, in the order in which they are offered. The first is the default. */
export const entrySorts = {
  "number-desc": { order: 1 },
  number: { order: 2 },
  name: { order: 3 },
  updated: { order: 4 },
  "status-date": { order: 5 },
  detained: { order: 6 },
} as const satisfies Record<string, { order: number }>;

/** A way to sort the entry list. */
export type EntrySort = keyof typeof entrySorts;

/** The sort that needs no word in the address. */
export const defaultEntrySort: EntrySort = "number-desc";

/** Whether a detention must lie in the period as a whole, or only may. */
export const periodModes = { possibly: { order: 1 }, surely: { order: 2 } } as const;

/** How the period filter treats uncertain dates. */
export type PeriodMode = keyof typeof periodModes;

/** The mode that needs no word in the address: it loses nobody whose date is vague. */
export const defaultPeriodMode: PeriodMode = "possibly";
