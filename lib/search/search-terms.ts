/** Keys are letters and digits of our own making; nothing else may come near the syntax of a query. */
export const isKey = (key: string) => /^[a-z0-9]{1,120}$/.test(key);

/** A key with what it is a key of: `f` a part's fold, `s` a part's skeleton, `c` a whole name; quoted for the index. */
export const term = (of: "f" | "s" | "c", key: string) => `'${of}${key}'`;
