import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/publication/canonical-json";

/** The same value with the members of every object in the opposite order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reordered(member)]));
}

describe("canonical JSON", () => {
  it("writes members in code-unit order and without spaces", () => {
    expect(canonicalJson({ b: 1, a: [true, null, "x y"], B: { z: "", ä: 2 } })).toBe('{"B":{"z":"","ä":2},"a":[true,null,"x y"],"b":1}');
  });

  it("leaves out members that are undefined, keeps those that are null", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not depend on the order of members", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(reordered(value)) === canonicalJson(value)));
  });

  it("tells apart what differs", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(reordered(JSON.parse(canonicalJson(a)))) === JSON.stringify(reordered(JSON.parse(canonicalJson(b))));
        return (canonicalJson(a) === canonicalJson(b)) === same;
      }),
    );
  });
});
