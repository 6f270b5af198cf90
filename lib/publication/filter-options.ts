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

const MOST_OFFERED = 120;

/**
 * The places that one list can offer: all of them while they are few; otherwise the upper levels, and what
 * lies in the chosen places and in those around them, so that a reader goes down level by level.
 */
export function offeredPlaces(places: readonly FilterOption[], chosen: readonly number[], most = MOST_OFFERED): readonly FilterOption[] {
  if (places.length <= most) return places;
  let depth = 0;
  while (places.filter((place) => place.depth <= depth + 1).length <= most) depth += 1;
  const opened = new Set(chosen.flatMap((number) => wayTo(places, number)));
  return withPath(places).filter(({ place, path }) => place.depth <= depth || opened.has(path.at(-2) ?? 0)).map(({ place }) => place);
}

/** The numbers of a place and of all that it lies in. */
function wayTo(places: readonly FilterOption[], chosen: number): readonly number[] {
  return withPath(places).find(({ place }) => place.number === chosen)?.path ?? [];
}

function withPath(places: readonly FilterOption[]): { place: FilterOption; path: readonly number[] }[] {
  let path: readonly number[] = [];
  return places.map((place) => {
    path = [...path.slice(0, place.depth), place.number];
    return { place, path };
  });
}
