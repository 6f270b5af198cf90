import { describe, expect, it } from "vitest";
import { findNamesInText } from "@/lib/names/names-in-text";

const find = (text: string, ...names: string[]) => findNamesInText(text, names.map((name) => ({ text: name })));
const whole = (text: string, name: string) => find(text, name).some(({ isWhole }) => isWhole);

describe("a name in a text", () => {
  it.each([
    ["Her sister Gulnur Testova was there.", "Gulnur Testova"],
    ["His friend, Gülnur Testowa, told us.", "Gulnur Testova"],
    ["The list has TESTOVA Gulnur as well.", "Gulnur Testova"],
    ["They asked for gulnur testova in the evening.", "Gulnur Testova"],
    ["ھەدىسى گۈلنۇر تەستوۋانىڭ ئۆيى", "Gulnur Testova"],
    ["Её сестру Гульнур Тестову забрали.", "Gulnur Testova"],
    ["Гүлнұр Тестованың үйі", "گۈلنۇر تەستوۋا"],
    ["We met Gulnur Testova’s brother.", "Гульнур Тестова"],
    ["他的姐姐古丽努尔也被带走了。", "Gulnur"],
    ["他的姐姐熱汗古麗也被帶走了。", "热汗古丽"],
    ["Rehangul was taken.", "热汗古丽"],
    ["Mihrigul Exampleova spoke.", "مىھرىگۈل Exampleova"],
  ])("%s has %s", (text, name) => {
    expect(whole(text, name)).toBe(true);
  });

  it.each([
    ["Her sister was there.", "Gulnur Testova"],
    ["Aziz Testov and Gulnur Samplova were there.", "Gulnur Testova"],
    ["他的姐姐也被带走了。", "Gulnur Testova"],
    ["the man said nothing", "Aman"],
    ["", "Gulnur Testova"],
    ["Nothing to find here", "…"],
  ])("%s does not have %s as a whole", (text, name) => {
    expect(whole(text, name)).toBe(false);
  });

  it("is found by its first part, as less than a whole", () => {
    expect(find("Her sister Gulnur was there.", "Gulnur Testova")).toMatchObject([{ spelled: "Gulnur", isWhole: false }]);
    expect(find("A certain Testova was there.", "Gulnur Testova")).toEqual([]);
  });

  it("is looked for in long texts without stalling", () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `Word${index % 700} of nobody`).join(" ") + " 他们在那里看见很多人被带走了".repeat(100);
    expect(find(text, "Gulnur Testova", "热汗古丽", "Aman Samplov")).toEqual([]);
  });
});
