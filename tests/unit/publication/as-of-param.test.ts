import { describe, expect, it } from "vitest";
import { parseAsOf, readAsOfDay } from "@/lib/publication/as-of-param";

describe("the day that an address asks about", () => {
  it.each([
    ["2026-11-01", { day: "2026-11-01" }],
    ["2026-11-24", { day: "2026-11-24" }],
    ["0001-01-01", { day: "0001-01-01" }],
    ["2026-11-25", { problem: "to-come" }],
    ["2026-02-29", { problem: "unknown" }],
    // PostgreSQL has no year 0.
    ["0000-01-01", { problem: "unknown" }],
    ["1.11.2026", { problem: "unknown" }],
    [" ", { problem: "missing" }],
  ])("%s", (text, asked) => {
    expect(readAsOfDay(text, "2026-11-24")).toEqual(asked);
    expect(parseAsOf(text, "2026-11-24")).toBe("day" in asked ? asked.day : null);
  });
});
