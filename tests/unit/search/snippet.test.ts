import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsAll, snippetsOf } from "@/lib/search/snippet";
import { foldedWords } from "@/lib/search/text-units";

const marked = (texts: string[], words: string[], phrases: string[][] = []) =>
  snippetsOf(texts.map((text) => ({ language: "und", text })), { words: words.flatMap(foldedWords), phrases }).map(({ parts }) =>
    parts.filter((part) => part.isMatch).map((part) => part.text),
  );

describe("a snippet", () => {
  it.each([
    ["case and marks", "In MONGOLKÜRE he", ["mongolkure"], [["MONGOLKÜRE"]]],
    ["marks that stand apart", "Mongolku\u0308re.", ["mongolküre"], [["Mongolku\u0308re"]]],
    ["Uyghur", "مەجبۇرىي ئەمگەك قىلدى", ["ئەمگەك"], [["ئەمگەك"]]],
    ["Chinese without spaces", "他被强迫劳动了两年", ["强迫劳动"], [["强迫劳动"]]],
    ["one character", "他被强迫劳动了两年", ["年"], [["年"]]],
    ["nothing where nothing matches", "He left.", ["camp"], []],
  ])("marks %s", (_, text, words, expected) => {
    expect(marked([text], words)).toEqual(expected);
  });

  it("keeps phrases together", () => {
    expect(marked(["sew gloves, then gloves sew"], [], [["sew", "gloves"]])).toEqual([["sew gloves"]]);
  });

  it("shows the place that holds the most, in the middle of a long text", () => {
    const text = `${"A factory far away. ".repeat(30)}He sewed in a factory near Kashgar. ${"And so on. ".repeat(60)}`;
    const [snippet] = snippetsOf([{ language: "en", text }], { words: ["factory", "kashgar"], phrases: [] });
    const shown = snippet?.parts.map((part) => part.text).join("") ?? "";
    expect(shown).toContain("factory near Kashgar");
    expect(shown.length).toBeLessThan(260);
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });

  it("is always a piece of the text as written, with every mark a match", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("camp", "Çamp", "他", "强迫", " ", ". ", "ئا", "\u0301", "x".repeat(90), "🙂", "\n")), (pieces) => {
        const text = pieces.join("");
        const words = ["camp", "强迫", "ا"];
        for (const snippet of snippetsOf([{ language: "und", text }], { words, phrases: [] })) {
          expect(text).toContain(snippet.parts.map((part) => part.text).join(""));
          expect(snippet.parts.some((part) => part.isMatch)).toBe(true);
          const matched = snippet.parts.filter((part) => part.isMatch).flatMap((part) => foldedWords(part.text));
          // Matches that touch are one.
          expect(matched.filter((word) => word.replaceAll("强迫", "") !== "" && !words.includes(word))).toEqual([]);
          expect(holdsAll([text], { words: matched, phrases: [] })).toBe(true);
        }
      }),
    );
  });
});
