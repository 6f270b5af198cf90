import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicUnit } from "@/lib/publication/public-record";
import { diffVersions, isSameContent } from "@/lib/publication/version-diff";
import { dated, nameUnit, statusUnit } from "@/tests/factories/public-units";

const note = (text: string): PublicUnit => ({ id: "note", type: "note", text });

describe("what changed between two versions", () => {
  it("finds units that were added, removed and changed, and which fields", () => {
    const before = [nameUnit("a"), statusUnit("b", "in_camp"), statusUnit("c", "free")];
    const after = [nameUnit("a", { text: "Aman Samplov" }), statusUnit("b", "in_camp"), statusUnit("d", "abroad")];
    expect(diffVersions(before, after)).toEqual({
      added: [after[2]],
      removed: [before[2]],
      changed: [{ before: before[0], after: after[0], fields: ["text"] }],
    });
  });

  it("looks into dates and places", () => {
    const before = statusUnit("b", "in_camp", { asOf: dated("2018") });
    const after = statusUnit("b", "in_camp", { asOf: dated("2018-03"), place: { kind: "place", number: 2 } });
    expect(diffVersions([before], [after]).changed[0]?.fields).toEqual(["place", "asOf"]);
  });

  it("does not take order, or the order of members, for a change", () => {
    const first = nameUnit("a");
    const reordered = Object.fromEntries(Object.entries(first).reverse()) as unknown as PublicUnit;
    const second = statusUnit("b", "in_camp");
    expect(diffVersions([first, second], [second, reordered])).toEqual({ added: [], removed: [], changed: [] });
    expect(isSameContent([first], [reordered])).toBe(true);
  });

  it("does not take the note for content", () => {
    expect(diffVersions([nameUnit("a"), note("first")], [nameUnit("a")])).toEqual({ added: [], removed: [], changed: [] });
    expect(diffVersions([note("first")], [note("second")]).changed).toEqual([]);
    expect(isSameContent([nameUnit("a"), note("first")], [note("second"), nameUnit("a")])).toBe(true);
    expect(isSameContent([nameUnit("a")], [nameUnit("b")])).toBe(false);
  });

  it("is turned round when the versions are", () => {
    const ids = ["a", "b", "c", "d"];
    const version = fc
      .subarray(ids)
      .chain((some) => fc.tuple(...some.map((id) => fc.constantFrom("x", "y").map((text): PublicUnit => nameUnit(id, { text })))));
    fc.assert(
      fc.property(version, version, (before, after) => {
        const there = diffVersions(before, after);
        const back = diffVersions(after, before);
        const byId = (units: readonly PublicUnit[]) => units.map((unit) => unit.id).sort();
        expect(byId(back.added)).toEqual(byId(there.removed));
        expect(byId(back.removed)).toEqual(byId(there.added));
        expect(back.changed.map((one) => one.before.id).sort()).toEqual(there.changed.map((one) => one.after.id).sort());
      }),
    );
  });
});
