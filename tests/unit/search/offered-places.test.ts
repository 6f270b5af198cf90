import { describe, expect, it } from "vitest";
import { offeredPlaces } from "@/lib/search/offered-places";

describe("places that one list offers", () => {
  /** Two countries; the first has regions 10 to 13, each of those two counties, each of those two villages. */
  const regions = [10, 11, 12, 13];
  const inside = (places: readonly number[]) => places.flatMap((place) => [place * 10, place * 10 + 1]);
  const counties = inside(regions);
  const tree = [1, 2, ...regions, ...counties, ...inside(counties)];
  const above = (place: number) => (place < 10 ? null : regions.includes(place) ? 1 : Math.floor(place / 10));
  const offered = (chosen: number | null, most: number) => offeredPlaces(tree, above, chosen === null ? [] : [chosen], most);

  it("are all while they are few", () => {
    expect(offered(null, tree.length)).toEqual(tree);
  });

  it("are the upper levels when they are many", () => {
    expect(offered(null, 10)).toEqual([1, 2, ...regions]);
    expect(offered(null, 1)).toEqual([1, 2]);
  });

  it("open around the chosen place", () => {
    expect(offered(11, 10)).toEqual([1, 2, ...regions, 110, 111]);
    expect(offered(110, 10)).toEqual([1, 2, ...regions, 110, 111, 1100, 1101]);
    expect(offered(1101, 10)).toEqual([1, 2, ...regions, 110, 111, 1100, 1101]);
    expect(offered(13, 1)).toEqual([1, 2, ...regions, 130, 131]);
  });

  it("stay closed for a place that is not there", () => {
    expect(offered(999, 10)).toEqual([1, 2, ...regions]);
  });

  it("stand at the top where the place above is not offered at all", () => {
    expect(offeredPlaces([100, 1000, 1001, 13, 130, 131], above, [], 2)).toEqual([100, 13]);
  });

  it("end on places that lie in each other", () => {
    expect(offeredPlaces([5, 6, 7], (place) => ({ 5: 6, 6: 5 })[place] ?? null, [5], 1).length).toBeGreaterThan(0);
  });
});
