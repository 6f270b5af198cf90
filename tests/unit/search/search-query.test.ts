import { describe, expect, it } from "vitest";
import { LONGEST_SEARCH, parseSearchQuery } from "@/lib/search/search-query";
import { hostileStrings } from "@/tests/support/hostile-strings";

describe("a question", () => {
  it("is words, phrases and perhaps a number", () => {
    expect(parseSearchQuery('  "Forced  Labour" in Қашқар ')).toEqual({
      text: "Forced Labour in Қашқар",
      words: ["forced", "labour", "in", "қашқар"],
      writtenWords: ["Forced", "Labour", "in", "Қашқар"],
      phrases: [{ text: "Forced Labour", words: ["forced", "labour"] }],
      number: null,
      isShortened: false,
    });
    expect(parseSearchQuery("# 167")?.number).toBe(167);
    expect(parseSearchQuery("١٦٧")?.number).toBe(167);
    expect(parseSearchQuery("167 men")?.number).toBeNull();
    expect(parseSearchQuery("«бир икки»")?.phrases).toMatchObject([{ words: ["бир", "икки"] }]);
    expect(parseSearchQuery("「强迫劳动」")?.phrases).toMatchObject([{ words: ["强迫劳动"] }]);
  });

  it("is nothing where there are no letters", () => {
    for (const text of ["", "   ", "%%% ***", '""', "\u0000\u202e"]) expect(parseSearchQuery(text)).toBeNull();
  });

  it.each(hostileStrings.map((text) => [text.slice(0, 30), text]))("stays short and clean: %j", (_, text) => {
    const query = parseSearchQuery(text);
    expect([...(query?.text ?? "")].length).toBeLessThanOrEqual(LONGEST_SEARCH);
    expect(query?.text ?? "").not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
    expect(query?.words.length ?? 0).toBeLessThanOrEqual(20);
    for (const word of query?.words ?? []) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  });

  it("says when it was shortened", () => {
    expect(parseSearchQuery("ab ".repeat(100))?.isShortened).toBe(true);
  });
});
