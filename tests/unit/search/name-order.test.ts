import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inNameOrder, withMoved } from "@/lib/search/columns/name-order";

/** Entry → name; an empty name is none. */
const names = fc.dictionary(fc.integer({ min: 1, max: 40 }).map(String), fc.stringMatching(/^[a-c]{0,2}$/), { maxKeys: 30 });
const orderOf = (named: Record<string, string>) =>
  Object.entries(named)
    .filter(([, name]) => name !== "")
    .sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : Number(a) - Number(b)))
    .map(([number]) => Number(number));

describe("the order of names", () => {
  it("is the same with some moved as if all had been ordered afresh", () => {
    fc.assert(
      fc.property(names, names, (before, changes) => {
        const after = { ...before, ...changes };
        const order = orderOf(after);
        const moved = new Set(Object.keys(changes).map(Number));
        const places = order.flatMap((number, index) => (moved.has(number) ? [{ number, after: order[index - 1] ?? null }] : []));
        // In no order at all: the database need not sort them.
        const found = withMoved(Int32Array.from(orderOf(before)), moved, places.sort((a, b) => b.number - a.number));
        expect([...(found ?? [])]).toEqual(order);
      }),
      { numRuns: 500 },
    );
  });

  it("is unknown where somebody stands after an entry that nobody has heard of", () => {
    expect(withMoved(Int32Array.of(1, 2), new Set([3]), [{ number: 3, after: 99 }])).toBeNull();
  });

  it("puts those without a name last, and forgets those who are gone", () => {
    expect([...inNameOrder(Int32Array.of(1, 2, 4, 6), Int32Array.of(6, 5, 2, 70))]).toEqual([6, 2, 1, 4]);
    expect([...inNameOrder(new Int32Array(0), Int32Array.of(1))]).toEqual([]);
  });
});
