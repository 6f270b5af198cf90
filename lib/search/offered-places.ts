const MOST_OFFERED = 120;

/**
 * The places that one list can offer: all of them while they are few; otherwise the upper levels, and what
 * lies in the chosen places and in those around them, so that a reader goes down level by level.
 */
export function offeredPlaces(places: readonly number[], above: (place: number) => number | null, chosen: readonly number[], most = MOST_OFFERED): readonly number[] {
  if (places.length <= most) return places;
  const known = new Set(places);
  const parentOf = (place: number) => {
    const parent = above(place);
    return parent !== null && known.has(parent) ? parent : null;
  };
  const depths = depthsOf(places, parentOf);
  const upTo = (depth: number) => places.filter((place) => (depths.get(place) ?? 0) <= depth).length;
  let depth = 0;
  while (upTo(depth + 1) <= most) depth += 1;
  const opened = new Set<number>();
  for (const place of chosen) for (let at = known.has(place) ? place : null; at !== null && !opened.has(at); at = parentOf(at)) opened.add(at);
  return places.filter((place) => (depths.get(place) ?? 0) <= depth || opened.has(parentOf(place) ?? 0));
}

/** How deep each place lies inside others. A ring, which the database refuses, ends where it began. */
function depthsOf(places: readonly number[], parentOf: (place: number) => number | null): Map<number, number> {
  const depths = new Map<number, number>();
  for (const place of places) {
    const way: number[] = [];
    let at: number | null = place;
    while (at !== null && !depths.has(at) && !way.includes(at)) {
      way.push(at);
      at = parentOf(at);
    }
    let depth = at === null ? -1 : (depths.get(at) ?? -1);
    for (const one of way.reverse()) depths.set(one, (depth += 1));
  }
  return depths;
}
