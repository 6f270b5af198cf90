import { describe, expect, it } from "vitest";
import { offeredPlaces, placeTree } from "@/lib/publication/filter-options";

const place = (number: number, parent: number | null = null) => ({ number, title: `P${number}`, language: "en", parent });
const lines = (...rows: ReturnType<typeof place>[]) => placeTree(rows).map(({ number, depth }) => [number, depth]);

describe("places as a tree in lines", () => {
  it("puts each place after the one it lies in, siblings in the order given", () => {
    expect(lines(place(4, 2), place(1), place(3, 5), place(2, 1), place(5, 2), place(6))).toEqual([
      [1, 0],
      [2, 1],
      [4, 2],
      [5, 2],
      [3, 3],
      [6, 0],
    ]);
  });

  it("lifts a place whose parent is not public", () => {
    expect(lines(place(2, 9), place(3, 2))).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });

  it("ends on places that lie in each other", () => {
    expect(lines(place(1, 2), place(2, 1), place(3))).toEqual([[3, 0]]);
  });
});

describe("places that one list offers", () => {
  /** Two countries; the first has regions 10 to 13, each of those two counties, each of those two villages. */
  const regions = [10, 11, 12, 13];
  const counties = regions.flatMap((region) => [region * 10, region * 10 + 1].map((county) => place(county, region)));
  const villages = counties.flatMap(({ number }) => [number * 10, number * 10 + 1].map((village) => place(village, number)));
  const tree = placeTree([place(1), place(2), ...regions.map((region) => place(region, 1)), ...counties, ...villages]);
  const offered = (chosen: number | null, most: number) => offeredPlaces(tree, chosen === null ? [] : [chosen], most).map(({ number }) => number);

  it("are all while they are few", () => {
    expect(offered(null, tree.length)).toEqual(tree.map(({ number }) => number));
  });

  it("are the upper levels when they are many", () => {
    expect(offered(null, 10)).toEqual([1, 10, 11, 12, 13, 2]);
    expect(offered(null, 1)).toEqual([1, 2]);
  });

  it("open around the chosen place", () => {
    expect(offered(11, 10)).toEqual([1, 10, 11, 110, 111, 12, 13, 2]);
    expect(offered(110, 10)).toEqual([1, 10, 11, 110, 1100, 1101, 111, 12, 13, 2]);
    expect(offered(1101, 10)).toEqual([1, 10, 11, 110, 1100, 1101, 111, 12, 13, 2]);
    expect(offered(13, 1)).toEqual([1, 10, 11, 12, 13, 130, 131, 2]);
  });

  it("stay closed for a place that is not there", () => {
    expect(offered(999, 10)).toEqual([1, 10, 11, 12, 13, 2]);
  });
});
