import type { MultiSearchQuery } from "meilisearch";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** One question to one index, without the index's name. */
export type MeilisearchQuestion = Omit<MultiSearchQuery, "indexUid">;

/** The engine looks at ten terms of a question and forgets the others. */
export const MOST_TERMS = 10;

/**
 * What is wanted of each record that is found: one attribute that says what it is. To list hits the engine reads each
 * document with all its text; as values of a facet it gives the same away without looking at documents, unranked.
 */
export const REF = "ref";

/** No document has this number. */
const NOTHING = "number = 0";

/** The filter for records that may answer; entries alone are bound by `within`. */
export function scope(kinds: readonly PublicRecordKind[], within: readonly number[] | null): string {
  const open = within === null || !kinds.includes("entry") ? kinds : kinds.filter((kind) => kind !== "entry");
  const free = open.length > 0 ? [`kind IN [${open.join(", ")}]`] : [];
  const bound = open.length < kinds.length && within !== null && within.length > 0 ? [`(kind = entry AND number IN [${within.join(", ")}])`] : [];
  return [...free, ...bound].join(" OR ") || NOTHING;
}
