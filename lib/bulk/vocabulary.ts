/** What can be done with many records at once, and with which kinds. */
export const bulkActions = {
  add_to_list: { order: 1, kinds: ["entry"] },
  set_place: { order: 2, kinds: ["entry"] },
  send_to_review: { order: 3, kinds: ["entry", "testimony"] },
} as const satisfies Record<string, { order: number; kinds: readonly BulkKind[] }>;
/** Code of what is done with many records. */
export type BulkAction = keyof typeof bulkActions;

/** Kinds of record that are chosen from lists. */
export const bulkKinds = ["entry", "testimony"] as const;
/** A kind of record that is chosen from lists. */
export type BulkKind = (typeof bulkKinds)[number];

/** The claim about a person that a place is added as. */
export const placeClaims = ["origin", "residence"] as const;
/** Code of such a claim. */
export type PlaceClaim = (typeof placeClaims)[number];

/** Why a record is left out, or stays as it is when the rest is undone. */
export const bulkSkips = ["unknown", "notYours", "changed", "onList", "saysSo", "waits", "withdrawn", "neverPublished", "decided"] as const;
/** Code of why a record is left out. */
export type BulkSkip = (typeof bulkSkips)[number];

/** So many records at once are one transaction that nobody waits for. */
export const MOST_AT_ONCE = 100;
