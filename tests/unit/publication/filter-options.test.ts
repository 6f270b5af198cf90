import { describe, expect, it } from "vitest";
import { placeTree } from "@/lib/publication/filter-options";

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
