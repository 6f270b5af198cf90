import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textLexemes, wantedLexemes } from "@/lib/search/text-lexemes";
import { foldedWords, textUnits, textWords } from "@/lib/search/text-units";

describe("words of a text", () => {
  it.each([
    ["Élève ÉCOLE", ["eleve", "ecole"]],
    ["don’t Qur'an muʼellim 'quoted'", ["dont", "quran", "muellim", "quoted"]],
    ["ئامان امان", ["امان", "امان"]],
    ["كاشغر کاشغر یىل", ["كاشغر", "كاشغر", "ييل"]],
    ["Её ё", ["ее", "е"]],
    ["在喀什，工厂 factory工厂", ["在喀什", "工厂", "factory", "工厂"]],
    ["٣٤ ۵ １２", ["34", "5", "12"]],
    ["a㊀b ㈠二", ["a", "一", "b", "一二"]],
    ["ﬁne Straße ıç", ["fine", "strasse", "ic"]],
    ["... — ٭ \u0000 \u202e", []],
  ])("are read from %j", (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it("stand where they are in the text as written, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const units = textUnits(text);
        for (const [index, unit] of units.entries()) {
          expect(unit.start).toBeLessThan(unit.end);
          expect(unit.start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0);
        }
        expect(foldedWords(textWords(text).map((word) => word.folded).join(" "))).toEqual(foldedWords(text));
      }),
    );
  });
});

describe("what is indexed of a text", () => {
  it("are words and pairs of characters in their places, texts far apart", () => {
    expect(textLexemes(["被强迫 ok", "b"])).toEqual([
      { lexeme: "被强", position: 1 },
      { lexeme: "强迫", position: 2 },
      { lexeme: "迫", position: 3 },
      { lexeme: "ok", position: 4 },
      { lexeme: "b", position: 25 },
    ]);
  });

  it.each([
    [["labour"], false, [{ lexeme: "labour", isPrefix: false, distance: 0 }]],
    [["lab"], true, [{ lexeme: "lab", isPrefix: true, distance: 0 }]],
    [["强"], false, [{ lexeme: "强", isPrefix: true, distance: 0 }]],
    [["强迫劳"], false, [{ lexeme: "强迫", isPrefix: false, distance: 0 }, { lexeme: "迫劳", isPrefix: false, distance: 1 }]],
    [["强迫", "ok"], false, [{ lexeme: "强迫", isPrefix: false, distance: 0 }, { lexeme: "ok", isPrefix: false, distance: 2 }]],
  ])("is asked for: %j", (words, isOpen, wanted) => {
    expect(wantedLexemes(words, isOpen)).toEqual(wanted);
  });
});
