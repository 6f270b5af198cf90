import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/exports/csv";
import { RowCount } from "@/lib/site-script/row-count";

describe("the rows of a file as it comes", () => {
  it("are its lines, however the pieces are cut, and not those inside of a cell", () => {
    const bytes = new TextEncoder().encode([["a", "b"], ['one\r\ntwo "quoted"\nthree', "ئىككى"], ["第二", null]].map((cells) => csvLine(cells)).join(""));
    for (const size of [1, 2, 7, bytes.length]) {
      const count = new RowCount();
      for (let at = 0; at < bytes.length; at += size) count.take(bytes.subarray(at, at + size));
      expect(count.rows, String(size)).toBe(3);
    }
  });
});
