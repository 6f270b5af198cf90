import { describe, expect, it } from "vitest";
import { pickTranslation } from "@/lib/i18n/pick-translation";
import { textAttributes, textDirection } from "@/lib/i18n/text-direction";

describe("direction of a text", () => {
  it.each([
    ["ug", undefined, "rtl"],
    ["ug-Latn", undefined, "ltr"],
    ["ug-Cyrl", undefined, "ltr"],
    ["kk", undefined, "ltr"],
    ["kk-Arab", undefined, "rtl"],
    ["kk", "Arab", "rtl"],
    ["ug", "Cyrl", "ltr"],
    ["zh-Hans", "Hans", "ltr"],
    ["und", undefined, "ltr"],
  ] as const)("%s in script %s reads %s", (language, script, direction) => {
    expect(textDirection(language, script)).toBe(direction);
  });

  it("names the script where the language would be read the other way", () => {
    expect(textAttributes("kk", "Arab")).toEqual({ lang: "kk-Arab", dir: "rtl" });
    expect(textAttributes("ug", "Latn")).toEqual({ lang: "ug-Latn", dir: "ltr" });
    expect(textAttributes("ug", "Arab")).toEqual({ lang: "ug", dir: "rtl" });
    expect(textAttributes("en", "Latn")).toEqual({ lang: "en", dir: "ltr" });
  });
});

describe("the translation that a reader is shown", () => {
  const text = (language: string) => ({ language });
  it("is theirs, else English, else the first", () => {
    expect(pickTranslation([text("en"), text("ug")], "ug")).toEqual(text("ug"));
    expect(pickTranslation([text("ru"), text("ug-Latn")], "ug")).toEqual(text("ug-Latn"));
    expect(pickTranslation([text("ru"), text("en-GB")], "ug")).toEqual(text("en-GB"));
    expect(pickTranslation([text("ru"), text("zh")], "ug")).toEqual(text("ru"));
    expect(pickTranslation([], "ug")).toBeNull();
  });
});
