/** How many lines may be asked for while somebody types. */
export const SUGGEST_LIMITS = { least: 1, most: 100, usual: 50 };

/** How many of them may be passed over. */
export const MOST_PASSED = 1_000;
