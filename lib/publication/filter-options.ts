import type { RecordFacet } from "@/lib/search/entry-list-state";

/** A published record that the entry list can be filtered by. */
export interface FilterOption {
  number: number;
  title: string | null;
  language: string | null;
  /** How deep a place lies inside others; everything else lies flat. */
  depth: number;
}

/** The records that each facet offers, in the order of the offer; places as a tree written in lines. */
export type FilterOptions = Readonly<Record<RecordFacet, readonly FilterOption[]>>;

/** A published place with the place it lies in. */
export interface PlaceRow {
  number: number;
  title: string | null;
  language: string | null;
  parent: number | null;
}

/** Places as a tree written in lines: each is followed by what lies in it, in the order given. */
export function placeTree(rows: readonly PlaceRow[]): FilterOption[] {
  const known = new Set(rows.map((row) => row.number));
  const children = new Map<number | null, PlaceRow[]>();
  for (const row of rows) {
    // A place whose parent is not public stands at the top.
    const parent = row.parent !== null && known.has(row.parent) ? row.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const write = (parent: number | null, depth: number): FilterOption[] =>
    (children.get(parent) ?? []).flatMap(({ number, title, language }) => [
      { number, title, language, depth },
      ...write(number, depth + 1),
    ]);
  return write(null, 0);
}
