import { describe, expect, it } from "vitest";
import { monthsParam } from "@/lib/dashboard/schema";
import { monthsAgo } from "@/lib/dashboard/months-ago";

describe("the months that an address asks for", () => {
  it.each([
    [undefined, 12],
    ["3", 3],
    [["24", "3"], 24],
    ["0", 12],
    ["-1", 12],
    ["1201", 12],
    ["99999", 12],
    ["'; DROP TABLE person; --", 12],
    ["1e3", 12],
    ["\u0661\u0662", 12],
  ])("%j are %i", (value, months) => {
    expect(monthsParam(value)).toBe(months);
  });
});

describe("so many months ago", () => {
  it.each([
    ["2026-11-23", 12, "2025-11-23"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2024-03-31", 1, "2024-02-29"],
    ["2026-01-15", 13, "2024-12-15"],
  ])("from %s, %i", (today, months, day) => {
    expect(monthsAgo(months, new Date(`${today}T23:59:59Z`)).toISOString().slice(0, 10)).toBe(day);
  });
});
