import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import type { NameKeys } from "@/lib/names/name-keys";

const ASCII = /^[a-z0-9]*$/;
const SOUNDS = /^[a-zA-Z0-9]*$/;
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const letters = fc.constantFrom(..."abghijqxyzéöüşçğıñáúабғқңөүһіәжюяئابەكگھھوۇۆۈېىيءعحی·-' 阿不都热尔古丽马江");
const nameLike = fc.array(letters, { maxLength: 24 }).map((list) => list.join(""));
const text = fc.oneof(anyText, nameLike, fc.string({ unit: "grapheme", maxLength: 40 }));

function allKeys({ parts, concats }: NameKeys): string[] {
  return [...parts.flatMap(({ folds, skeletons, groups }) => [...folds, ...skeletons, ...groups]), ...concats];
}

describe("keys of any text", () => {
  it("are ASCII, and making them never fails", () => {
    fc.assert(
      fc.property(text, (name) => {
        const keys = nameKeys(name);
        expect(allKeys(keys).filter((key) => !ASCII.test(key) || key === "")).toEqual([]);
        expect(keys.parts.flatMap(({ sounds }) => sounds).filter((sounds) => !SOUNDS.test(sounds))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it("come out the same when the words they saw are read again", () => {
    fc.assert(
      fc.property(text, (name) => {
        const { parts } = nameKeys(name);
        const again = nameKeys(parts.map((part) => part.text).join(" "));
        expect(again.parts.slice(0, parts.length).map(({ folds }) => folds)).toEqual(parts.map(({ folds }) => folds));
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it("do not depend on case, nor on signs that nobody sees", () => {
    fc.assert(
      fc.property(nameLike, (name) => {
        const noisy = `\u202E${[...name].join("\u200D")}\u2066`;
        expect(nameKeys(noisy)).toEqual(nameKeys(name));
      }),
    );
    expect(nameKeys("G\u200D'ulom")).toEqual(nameKeys("G'ulom"));
    expect(nameKeys("SAYRAGUL")).toEqual(nameKeys("sayragul"));
    expect(nameKeys("САЙРАГҮЛ")).toEqual(nameKeys("сайрагүл"));
  });

  it("stay few and short, whatever is pasted", () => {
    for (const long of ["阿".repeat(10_000), "tursun ".repeat(2_000), "a".repeat(10_000), "ﷺ".repeat(1_000), "\uD800".repeat(500)]) {
      const keys = nameKeys(long);
      expect(keys.parts.length).toBeLessThanOrEqual(8);
      expect(JSON.stringify(keys).length).toBeLessThan(12_000);
    }
  });
});

describe("texts without a name", () => {
  it.each(["", "   ", "· - .", "\u0000\u202E", "😀"])("%j has no parts", (blank) => {
    expect(nameKeys(blank)).toEqual({ parts: [], concats: [] });
    expect(indexTerms(nameKeys(blank))).toEqual({ folds: [], skeletons: [], concats: [] });
  });

  it("finds words of scripts that no table reads by their letters", () => {
    const [hangul] = nameKeys("김철수").parts;
    expect(hangul?.folds[0]).toMatch(/^xu[0-9a-f]+$/);
    expect(nameKeys("ᠴᠢᠩᠭᠢᠰ").parts[0]?.folds).toHaveLength(1);
  });
});

describe("parts", () => {
  const optional = (name: string) => nameKeys(name).parts.map((part) => part.isOptional);

  it.each([
    ["Hoja Niyaz Hajim", [true, false, true]],
    ["Sabit Damolla", [false, true]],
    ["Orozbak uulu Sagymbay", [false, true, false]],
    ["Serik Nurlan uly", [false, false, true]],
    ["شەرىپ قارى", [false, true]],
    ["阿玉奇·汗", [false, true]],
    ["Khan", [false]],
    ["Bai Chongxi", [false, false]],
    ["Fang Xiulan", [false, false]],
    ["方·秀兰", [false, false]],
    ["Ilham Damullah", [false, true]],
    ["热依汗", [false]],
    ["艾则孜奥斯曼教授", [false, true]],
  ])("%s: which may be left out", (name, wanted) => {
    expect(optional(name)).toEqual(wanted);
  });

  it("hold the name without its patronymic ending as a further key", () => {
    for (const form of ["Kabiuly", "Қабиұлы", "Kabiov", "Kabikyzy"]) {
      expect(nameKeys(form).parts[0]?.folds).toContain("kabi");
    }
  });

  it("split at hyphens and dots, and not at apostrophes", () => {
    expect(nameKeys("Mes'ud").parts).toHaveLength(1);
    expect(nameKeys("Qasym-Jomart").parts).toHaveLength(2);
    expect(nameKeys("N. Nazarbayev").parts).toHaveLength(2);
  });
});

describe("whole names", () => {
  const share = (one: string, other: string) => nameKeys(one).concats.some((concat) => nameKeys(other).concats.includes(concat));

  it.each([
    ["Tursun Hasan", "tursunhasan"],
    ["Abdul Latif", "Abdullatif"],
    ["Zhanhai Ma", "马占海"],
    ["T'o Kuo-jung", "妥国荣"],
    ["tu er xun mai mai ti", "吐尔逊·买买提"],
    ["Tǔ'ěrxùn Mǎimǎití", "吐尔逊·买买提"],
  ])("%s and %s have a key in common", (one, other) => {
    expect(share(one, other)).toBe(true);
  });
});

describe("terms of an index", () => {
  it("are each there once, with the keys of groups", () => {
    const terms = indexTerms(nameKeys("Memet Memetjan Memet"));
    for (const list of Object.values(terms) as string[][]) expect(new Set(list).size).toBe(list.length);
    expect(terms.folds).toContain("xqmuhammad");
  });

  it("leave out skeletons that too many names have", () => {
    expect(indexTerms(nameKeys("Ali Ma")).skeletons.every((skeleton) => skeleton.length >= 3)).toBe(true);
  });

  it("have a skeleton of the whole name in both orders", () => {
    const one = indexTerms(nameKeys("Sayragul Sauytbay")).skeletons;
    const other = indexTerms(nameKeys("Сауытбай Сайрагүл")).skeletons;
    expect(one.filter((skeleton) => skeleton.length > 5 && other.includes(skeleton))).not.toEqual([]);
  });
});
