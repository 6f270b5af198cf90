import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRange } from "@/lib/datasets/byte-range";

describe("a part of a file", () => {
  it.each([
    ["bytes=0-9", { first: 0, last: 9 }],
    ["bytes=90-", { first: 90, last: 99 }],
    ["bytes=90-1000", { first: 90, last: 99 }],
    ["bytes=-5", { first: 95, last: 99 }],
    ["bytes=-500", { first: 0, last: 99 }],
    ["bytes=99-99", { first: 99, last: 99 }],
    ["bytes=100-", "none"],
    ["bytes=-0", "none"],
    [null, "whole"],
    ["", "whole"],
    ["bytes=-", "whole"],
    ["bytes=9-1", "whole"],
    ["bytes=0-1,5-6", "whole"],
    ["lines=0-1", "whole"],
    ["bytes=1e3-", "whole"],
  ])("%s", (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it("lies in the file, whatever is asked", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`)), fc.nat(1000), (header, size) => {
        const range = byteRange(header, size);
        if (typeof range === "string") return true;
        return range.first >= 0 && range.first <= range.last && range.last < size;
      }),
    );
  });
});
