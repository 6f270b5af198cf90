import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LinkedGroups, packGroups } from "@/lib/imports/publish-order";

const linked = (ids: string[], links: [string, string][]) => {
  const groups = new LinkedGroups();
  for (const id of ids) groups.add(id);
  for (const [a, b] of links) groups.link(a, b);
  return groups.groups();
};

describe("linked groups", () => {
  test("keep together what names one another, in the order of adding", () => {
    expect(linked(["a", "b", "c", "d", "e"], [["d", "a"], ["e", "d"], ["b", "x"]])).toEqual([["a", "d", "e"], ["b"], ["c"]]);
  });

  test("hold every member exactly once", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(ids, fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 }), (names, pairs) => {
        const links = pairs.map(([a, b]): [string, string] => [names[a] ?? "", names[b] ?? ""]);
        const groups = linked(names, links);
        expect(groups.flat().sort()).toEqual([...names].sort());
        for (const [a, b] of links) {
          if (names.includes(a) && names.includes(b)) expect(groups.find((group) => group.includes(a))).toContain(b);
        }
      }),
    );
  });
});

describe("packing groups", () => {
  test("never cuts a group that fits, never goes over the most", () => {
    const group = fc.array(fc.constant("x"), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
        const { batches, isWhole } = packGroups(groups, 4, 9);
        expect(isWhole).toBe(true);
        expect(batches.flat()).toHaveLength(groups.flat().length);
        for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test("says when a group had to be cut", () => {
    const { batches, isWhole } = packGroups([["a"], Array.from({ length: 7 }, (_, i) => String(i))], 2, 3);
    expect(isWhole).toBe(false);
    expect(batches.map((batch) => batch.length)).toEqual([1, 3, 3, 1]);
  });
});
