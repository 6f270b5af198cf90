/** Lists of the desk that are worked through one by one; the key is part of the address, `forReaders` are about the records of everybody. */
export const workQueues = {
  drafts: { order: 1, forReaders: false },
  unfinished: { order: 2, forReaders: false },
  "no-news": { order: 3, forReaders: true },
  "tier-3": { order: 4, forReaders: true },
} as const;
/** Part of the address of such a list. */
export type WorkQueue = keyof typeof workQueues;

/** After so many months without news a case is looked at again, unless somebody asks for another number. */
export const MONTHS_WITHOUT_NEWS = 12;
