import { describe, expect, it } from "vitest";
import { statusValues } from "@/lib/facts/vocabulary";
import { isIndexable, statusesWithinReach } from "@/lib/publication/indexable-rule";

describe("what search engines are offered", () => {
  it("is no entry without a name", () => {
    expect(isIndexable({ hasTitle: false, status: "in_prison" })).toBe(false);
    expect(isIndexable({ hasTitle: true, status: null })).toBe(true);
  });

  it("is nobody who is no longer held and still within reach", () => {
    for (const [status, { held }] of Object.entries(statusValues) as [keyof typeof statusValues, { held: boolean }][]) {
      const isWithinReach = (statusesWithinReach as readonly string[]).includes(status);
      expect(isIndexable({ hasTitle: true, status })).toBe(!isWithinReach);
      expect(held && isWithinReach).toBe(false);
    }
  });
});
