import { describe, expect, it } from "vitest";
import type { EntryStateNow } from "@/lib/publication/cited-search-queries";
import { areWordsWithheld, searchDifference } from "@/lib/search/cited-search";

const now = (number: number, given: Partial<EntryStateNow> = {}): [number, EntryStateNow] => [
  number,
  { number, state: "published", currentVersion: 1, survivor: null, isRedacted: false, ...given },
];

describe("a cited search beside the same search now", () => {
  it("differs by what is new, what has changed, what no longer fits and what cannot be read", () => {
    const states = new Map([now(1), now(2, { currentVersion: 3 }), now(3), now(4, { state: "withdrawn" }), now(5, { state: "merged", survivor: 1 }), now(7, { currentVersion: 2 })]);
    const then = { entries: [7, 1, 2, 3, 4, 5, 6], versions: [1, 1, 2, 1, 1, 1, 1] };
    expect(searchDifference(then, [9, 2, 1, 8], states)).toEqual({ changed: [2], withdrawn: [4, 6], merged: [5], unfit: [7, 3], added: [9, 8] });
  });

  it("is the same where nothing happened", () => {
    const difference = searchDifference({ entries: [2, 1], versions: [1, 1] }, [1, 2], new Map([now(1), now(2)]));
    expect(Object.values(difference).flat()).toEqual([]);
  });

  it("hides its words once an entry that they found is withdrawn, or something is taken from it", () => {
    const entries = [1, 2];
    const still = { entries, isCut: false, isComplete: true };
    const states = (given: Partial<EntryStateNow> = {}) => new Map([now(1), now(2, given)]);
    expect(areWordsWithheld(entries, states(), still)).toBe(false);
    expect(areWordsWithheld(entries, states({ state: "merged", survivor: 1 }), { ...still, entries: [1] })).toBe(false);
    expect(areWordsWithheld(entries, states({ state: "withdrawn" }), still)).toBe(true);
    expect(areWordsWithheld(entries, states({ isRedacted: true }), still)).toBe(true);
    expect(areWordsWithheld(entries, new Map([now(1)]), still)).toBe(true);
  });

  it("hides its words once they no longer find what they found, and while that cannot be told", () => {
    const states = new Map([now(1), now(2)]);
    expect(areWordsWithheld([1, 2], states, { entries: [1], isCut: false, isComplete: true })).toBe(true);
    expect(areWordsWithheld([1, 2], states, { entries: [1, 2], isCut: false, isComplete: false })).toBe(true);
    // So many that not all are looked at.
    expect(areWordsWithheld([1, 2], states, { entries: [1], isCut: true, isComplete: true })).toBe(false);
  });
});
