import { describe, expect, it } from "vitest";
import { repeatsTerm } from "@/lib/facts/repeats-term";

describe("words beside the label of their term", () => {
  it.each([
    ["Kyrgyz", "same"],
    ["kyrgyz ", "same"],
    ["Kyrgyz (from context)", "begins"],
    ["Kyrgyz, as the text says", "begins"],
    ["Kyrgyzstani", null],
    ["an ethnic Kyrgyz", null],
  ])("%s", (words, expected) => {
    expect(repeatsTerm(words, "Kyrgyz")).toBe(expected);
  });
});
