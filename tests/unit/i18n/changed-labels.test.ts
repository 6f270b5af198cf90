import { describe, expect, it } from "vitest";
import { goesBySex, withChangedLabels, wordsOf } from "@/lib/i18n/changed-labels";
import type { ChangedLabel } from "@/lib/i18n/changed-labels";
import type { MessageTree } from "@/lib/i18n/merge-messages";

const bySex = "{sex, select, female {mother} male {father} other {parent}}";
/** The same as the build takes it apart. */
const apart = [["sex", 1, { female: "mother", male: "father", other: "parent" }]] as unknown as MessageTree;
const tree = (parent: string | MessageTree): MessageTree => ({ site: { name: "Guwah" }, vocabulary: { kin: { parent, cousin: "cousin" }, sexes: { male: "male" } } });
const label = (given: Partial<ChangedLabel>): ChangedLabel => ({ language: "en", vocabulary: "kin", term: "parent", text: "elder", female: null, male: null, ...given });
const kinIn = (messages: MessageTree) => (messages["vocabulary"] as Record<string, Record<string, unknown>>)["kin"];

describe.each([["as the files write them", bySex], ["as the build takes them apart", apart]] as const)("labels %s", (_, parent) => {
  const english = tree(parent);

  it("are read in all their forms", () => {
    expect(wordsOf(parent)).toEqual({ text: "parent", female: "mother", male: "father" });
    expect(wordsOf("cousin")).toEqual({ text: "cousin", female: null, male: null });
    expect([goesBySex(english, "kin"), goesBySex(english, "sexes"), goesBySex(english, "nothing")]).toEqual([true, false, false]);
  });

  it("are put together again in the same way", () => {
    const changed = kinIn(withChangedLabels(english, english, [label({ text: "elder", female: "ma'am" })]));
    expect(wordsOf(changed?.["parent"] as string)).toEqual({ text: "elder", female: typeof parent === "string" ? "ma''am" : "ma'am", male: "elder" });
    expect(Array.isArray(changed?.["parent"])).toBe(Array.isArray(parent));
    expect(changed?.["cousin"]).toBe("cousin");
  });

  it("are plain where they are not by sex, and left out where there is no such term", () => {
    const changed = withChangedLabels(english, english, [label({}), label({ term: "gone" }), label({ vocabulary: "gone" }), label({ vocabulary: "sexes", term: "constructor" })]);
    expect(changed).toEqual({ ...english, vocabulary: { ...(english["vocabulary"] as MessageTree), kin: { parent: "elder", cousin: "cousin" } } });
    expect(english).toEqual(tree(parent));
  });

  it("are said in a language that has none of its own", () => {
    expect(withChangedLabels({}, english, [label({})])).toEqual({ vocabulary: { kin: { parent: "elder" } } });
  });
});
