/** A live record that a form can refer to: what it is called, and what tells it from others of that name. Without an id: words that nobody has picked anything for yet. */
export interface Pick {
  id: string;
  label: string;
  detail?: string | null;
}

/** Kinds of record that a form can refer to. */
export const pickKinds = ["place", "facility", "person", "testimony", "source"] as const;
/** A kind of record that a form can refer to. */
export type PickKind = (typeof pickKinds)[number];

/** What stands where a record may not be called by its name, or has none. */
export const NO_LABEL = "…";

/** Whether a record has been picked, and not only something typed. */
export function isPicked(pick: Pick | null): pick is Pick {
  return pick !== null && pick.id !== "";
}
