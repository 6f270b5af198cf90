import type { PublicRecordKind } from "@/lib/publication/public-record";

/** Keys are letters and digits of our own making; nothing else gets into an index or into a question to it. */
export const isKey = (key: string) => /^[a-z0-9]{1,120}$/.test(key);

/** What a key is a key of: a part's fold, a part's skeleton, a whole name in one piece. */
export type TermOf = "f" | "s" | "c";

/**
 * A key as a term of the index. Persons are many and everything else is little: they have terms of their own, so
 * that nobody who asks for a place has to pass by every person of that name.
 */
export function term(of: TermOf, key: string, kind: PublicRecordKind): string {
  return (kind === "entry" ? of : of.toUpperCase()) + key;
}

/** The key that a term was made of. */
export const keyOf = (term: string) => term.slice(1);
