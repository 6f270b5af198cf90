import { describe, expect, it } from "vitest";
import { outcomeOf } from "@/lib/bulk/plan";
import type { ChosenRecord } from "@/lib/bulk/plan";
import { parseBulkParams, runBulkSchema } from "@/lib/bulk/schema";
import { hostileStrings } from "@/tests/support/hostile-strings";

const record = (given: Partial<ChosenRecord> = {}): ChosenRecord => ({
  id: "p", lockVersion: 3, mayChange: true, state: null, neverPublish: false, isOnList: false, claims: 0, saysSo: false, waits: false, ...given,
});
const id = "11111111-1111-4111-8111-111111111111";

describe("what a deed does to one record", () => {
  it.each([
    ["add_to_list", undefined, null, { skip: "unknown" }],
    ["add_to_list", record({ mayChange: false }), null, { skip: "notYours" }],
    ["add_to_list", record(), 2, { skip: "changed" }],
    ["add_to_list", record(), 3, { skip: null, beside: false }],
    ["add_to_list", record({ isOnList: true }), 3, { skip: "onList" }],
    ["set_place", record({ claims: 1 }), null, { skip: null, beside: true }],
    ["set_place", record({ claims: 2, saysSo: true }), null, { skip: "saysSo" }],
    ["set_place", record({ state: "withdrawn" }), null, { skip: null, beside: false }],
    ["send_to_review", record({ state: "withdrawn" }), null, { skip: "withdrawn" }],
    ["send_to_review", record({ state: "merged" }), null, { skip: "withdrawn" }],
    ["send_to_review", record({ neverPublish: true }), null, { skip: "neverPublished" }],
    ["send_to_review", record({ waits: true }), null, { skip: "waits" }],
    ["send_to_review", record({ state: "published" }), 3, { skip: null, beside: false }],
  ] as const)("%s, %#", (action, chosen, seen, outcome) => {
    expect(outcomeOf(action, chosen, seen)).toEqual(outcome);
  });
});

describe("the address of a preview", () => {
  it("is read as far as it makes sense", () => {
    expect(parseBulkParams({ kind: "entry", action: "add_to_list", record: [id, id, "x"] })).toEqual({ kind: "entry", action: "add_to_list", ids: [id], deed: null });
    expect(parseBulkParams({ kind: "entry", action: "add_to_list", record: id, list: id })?.deed).toEqual({ kind: "entry", action: "add_to_list", list: id });
    expect(parseBulkParams({ kind: "testimony", action: "send_to_review", record: id })?.deed).toEqual({ kind: "testimony", action: "send_to_review" });
    expect(parseBulkParams({ kind: "entry", action: "set_place", record: id, place: id, claim: "health" })?.deed).toBeNull();
    for (const params of [{}, { kind: "testimony", action: "add_to_list" }, { kind: "entry", action: "erase" }, { kind: "entry", action: "constructor" }]) expect(parseBulkParams(params)).toBeNull();
  });

  it("takes nothing hostile", () => {
    for (const text of hostileStrings) {
      expect(parseBulkParams({ kind: text, action: "add_to_list", record: id })).toBeNull();
      expect(parseBulkParams({ kind: "entry", action: "add_to_list", record: text, list: text })).toEqual({ kind: "entry", action: "add_to_list", ids: [], deed: null });
    }
  });
});

describe("what a run is given", () => {
  it("names each record once, and at most a hundred", () => {
    const run = (records: unknown[]) => runBulkSchema.safeParse({ bulkId: id, kind: "entry", action: "add_to_list", list: id, records }).success;
    expect(run([{ id, lockVersion: 0 }])).toBe(true);
    expect(run([])).toBe(false);
    expect(run([{ id, lockVersion: 0 }, { id, lockVersion: 1 }])).toBe(false);
    expect(run(Array.from({ length: 101 }, (_, index) => ({ id: id.replace(/^.{8}/, String(index).padStart(8, "0")), lockVersion: 0 })))).toBe(false);
  });
});
