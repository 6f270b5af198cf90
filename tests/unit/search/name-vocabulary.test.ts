import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { typingDistance } from "@/lib/names/typing-distance";
import { nameTiers } from "@/lib/search/postgres/name-tiers";
import { NameTrie } from "@/lib/search/postgres/name-trie";
import { NameVocabulary } from "@/lib/search/postgres/name-vocabulary";
import { takeApart } from "@/lib/search/postgres/written-as-one";

const word = fc.string({ unit: fc.constantFrom("a", "b", "i", "k", "r", "u"), minLength: 1, maxLength: 9 });

describe("the tree of words", () => {
  it("finds what comparing with every word finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (words, wanted, most) => {
        const found = new Map<string, number>();
        new NameTrie(words).visit(wanted, most, true, (one, slips) => found.set(one, slips(wanted.length)));
        const expected = new Map(words.flatMap((one) => {
          const slips = typingDistance(wanted, one, most);
          return slips <= most ? [[one, slips] as const] : [];
        }));
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
      }),
    );
  });
});

const keysOf = (text: string) => nameKeys(text);
const vocabulary = new NameVocabulary(
  ["Sayragul Sauytbay", "Tursun Ayup", "Abdurahman Hasan", "Halmurat Ghopur"].flatMap((name) =>
    indexTerms(keysOf(name)).folds.map((token) => ({ token, frequency: 1 })),
  ),
);

describe("the questions to an index", () => {
  it("hold keys, and nothing that was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (text, isPrefix) => {
        const keys = keysOf(text);
        const tiers = nameTiers({ keys, skeletons: indexTerms(keys).skeletons, kind: "entry", isPrefix }, vocabulary);
        for (const one of tiers.flatMap(({ questions }) => questions.flat(2))) expect(one).toMatch(/^[fsc][a-z0-9]+$/);
      }),
    );
  });

  it("ask for misspelled parts by the words that there are", () => {
    const keys = keysOf("Sayrqgul Sauytbay");
    const tiers = nameTiers({ keys, skeletons: [], kind: "place", isPrefix: false }, vocabulary);
    expect(tiers.flatMap(({ questions }) => questions.flat(2))).toContain(`F${keysOf("Sayragul").parts[0]?.folds[0]}`);
  });

  it("take apart a name that is written as one", () => {
    const [joined] = keysOf("哈力姆拉提烏普爾").parts;
    const wanted = ["Halmurat", "Ghopur"].map((part) => keysOf(part).parts[0]?.folds[0]);
    expect(joined && takeApart(joined, vocabulary, 50).pairs.map(({ pair }) => pair)).toContainEqual(wanted);
  });
});
