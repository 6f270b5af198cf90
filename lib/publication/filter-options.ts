/** A place or list that the entry list can be filtered by. */
export interface FilterOption {
  number: number;
  title: string | null;
  language: string | null;
  /** How deep it lies inside others; lists lie flat. */
  depth: number;
}

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
 * lies in the chosen place and in those around it, so that a reader goes down level by level.
 */
export function offeredPlaces(places: readonly FilterOption[], chosen: number | null, most = MOST_OFFERED): readonly FilterOption[] {
  if (places.length <= most) return places;
  let depth = 0;
  while (places.filter((place) => place.depth <= depth + 1).length <= most) depth += 1;
  const opened = new Set(wayTo(places, chosen));
  return withPath(places).filter(({ place, path }) => place.depth <= depth || opened.has(path.at(-2) ?? 0)).map(({ place }) => place);
}

/** The numbers of a place and of all that it lies in. */
function wayTo(places: readonly FilterOption[], chosen: number | null): readonly number[] {
  return withPath(places).find(({ place }) => place.number === chosen)?.path ?? [];
}

function withPath(places: readonly FilterOption[]): { place: FilterOption; path: readonly number[] }[] {
  let path: readonly number[] = [];
  return places.map((place) => {
    path = [...path.slice(0, place.depth), place.number];
    return { place, path };
  });
}
