import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { EngineUnavailable, IndexAbsent } from "@/lib/search/engine-unavailable";
import type { SearchDocument } from "@/lib/search/search-document";
import type { Found, LookupBounds, NameLookup, SearchEngine, TextLookup } from "@/lib/search/search-engine";
import { parseSearchQuery } from "@/lib/search/search-query";
import { foldedWords } from "@/lib/search/text-units";
import { searchDocumentOf } from "@/tests/factories/search-document";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { searchSubjects } from "@/tests/support/search-subjects";

const bounds: LookupBounds = { limit: 200, within: null, timeoutMs: 10_000 };
const entries: Pick<NameLookup, "kinds" | "isPrefix"> = { kinds: ["entry"], isPrefix: false };

const nameLookup = (text: string, given: Partial<NameLookup> = {}): NameLookup => {
  const keys = nameKeys(text);
  return { text, keys, terms: indexTerms(keys), ...entries, ...given };
};
/** Words, and phrases in quotation marks, as the search reads them. */
const textLookup = (typed: string, given: Partial<TextLookup> = {}): TextLookup => {
  const phrases = [...typed.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => foldedWords(text));
  return { words: foldedWords(typed.replace(/"[^"]*"/g, " ")), phrases, ...entries, ...given };
};
/** On a machine that is busy enough any engine runs out of time: it says so, and that is no wrong answer. */
const gaveUp = (error: unknown): null => {
  if (error instanceof EngineUnavailable && !(error instanceof IndexAbsent)) return null;
  throw error;
};
const numbers = ({ records }: Found) => records.map(({ number }) => number).toSorted((a, b) => a - b);

const SAYRAGUL = 1;
const ABDURAHMAN = 2;
const TURSUN = 3;
const TEXTS = { village: 11, order: 12, arabic: 13, uyghur: 14, chinese: 15, russian: 16, long: 17 };
const NAMESAKES = Array.from({ length: 30 }, (_, index) => 100 + index);

const collection: SearchDocument[] = [
  searchDocumentOf({ number: SAYRAGUL, revision: 41n, names: ["Sayragul Sauytbay"], texts: ["She taught in a camp."] }),
  searchDocumentOf({ number: ABDURAHMAN, names: ["Abdurahman Hasan", "阿卜杜热合曼·艾山"] }),
  searchDocumentOf({ number: TURSUN, names: ["Tursun Ayup"], texts: ["A tailor."] }),
  searchDocumentOf({ number: TEXTS.village, texts: ["Taken from the village of Üshbulaq in winter.", "Released in spring"] }),
  searchDocumentOf({ number: TEXTS.order, texts: ["In winter, of the village taken, from"] }),
  searchDocumentOf({ number: TEXTS.arabic, texts: ["أخذوه من المدرسة في كاشغر"] }),
  searchDocumentOf({ number: TEXTS.uyghur, texts: ["ئۇ ئالتە يىل تۈرمىدە ياتتى"] }),
  searchDocumentOf({ number: TEXTS.chinese, texts: ["他在喀什市被拘留，后来被判处十五年徒刑。"] }),
  searchDocumentOf({ number: TEXTS.russian, texts: ["Её отпустили в конце декабря, и больше о ней ничего не слышно."] }),
  searchDocumentOf({ number: TEXTS.long, texts: [`${"word ".repeat(70_000)} at the very end zinnober`] }),
  searchDocumentOf({ number: SAYRAGUL, kind: "place", names: ["Sayragul"], texts: ["A village in winter"] }),
  ...NAMESAKES.map((number) => searchDocumentOf({ number, names: ["Guljahan Memet"], texts: ["A farmer among farmers"] })),
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function build(engine: SearchEngine, documents: readonly SearchDocument[]): Promise<void> {
  const made = await engine.rebuild();
  await made.put(documents);
  await made.finish();
}

async function indexed(engine: SearchEngine): Promise<Map<string, bigint>> {
  const held = new Map<string, bigint>();
  for await (const { recordId, revision } of engine.listIndexed()) held.set(recordId, revision);
  return held;
}

describe.each(searchSubjects)("the contract of a search engine: $title", ({ absent, open, clear }) => {
  describe.skipIf(absent !== null)(absent === null ? "is kept" : `is NOT TESTED: ${absent}`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = open();
      await build(engine, collection);
    });
    afterAll(clear);

    it.each([
      ["as written", "Sayragul Sauytbay", SAYRAGUL],
      ["in the other order", "Sauytbay Sayragul", SAYRAGUL],
      ["in Kazakh Cyrillic", "Сайрагүл Сауытбай", SAYRAGUL],
      ["in Uyghur Arabic", "سايراگۇل ساۋۇتباي", SAYRAGUL],
      ["in another romanisation", "Sairagul Sautbai", SAYRAGUL],
      ["in Chinese characters", "萨依拉古丽·萨吾提巴依", SAYRAGUL],
      ["with two slips of the pen", "Sayrqgul Saiytbay", SAYRAGUL],
      ["by one part", "Sauytbay", SAYRAGUL],
      ["in Chinese without the dot", "阿卜杜热合曼艾山", ABDURAHMAN],
      ["in pinyin", "Abudureheman Aishan", ABDURAHMAN],
      ["in Russian", "Абдурахман Хасан", ABDURAHMAN],
      ["with a word too many", "Tursun Ayup Kashgar", TURSUN],
      ["in Chinese", "吐尔逊·阿尤甫", TURSUN],
    ])("proposes a name %s", async (_, text, number) => {
      const found = await engine.findNames(nameLookup(text), bounds);
      expect(numbers(found)).toContain(number);
      expect(found.records.every(({ kind }) => kind === "entry")).toBe(true);
    });

    it("proposes a name that is still being typed", async () => {
      expect(numbers(await engine.findNames(nameLookup("Sayrag", { isPrefix: true }), bounds))).toContain(SAYRAGUL);
      expect(numbers(await engine.findNames(nameLookup("Sayragul Sauy", { isPrefix: true }), bounds))).toContain(SAYRAGUL);
    });

    it("says which record it means, and at which revision it knows it", async () => {
      const { records } = await engine.findNames(nameLookup("Sayragul Sauytbay"), bounds);
      expect(records).toContainEqual({ kind: "entry", number: SAYRAGUL, revision: 41n });
      expect(new Set(records.map(({ number }) => number)).size).toBe(records.length);
    });

    it("answers with the kinds that are asked for", async () => {
      const place = { kind: "place", number: SAYRAGUL, revision: 1n };
      expect((await engine.findNames(nameLookup("Sayragul", { kinds: ["place"] }), bounds)).records).toEqual([place]);
      expect((await engine.findNames(nameLookup("Sayragul", { kinds: ["place", "entry"] }), bounds)).records).toContainEqual(place);
      expect((await engine.findTexts(textLookup("winter", { kinds: ["place"] }), bounds)).records).toEqual([place]);
      expect((await engine.findNames(nameLookup("Sayragul", { kinds: [] }), bounds)).records).toEqual([]);
    });

    const { village, order, arabic, uyghur, chinese, russian, long } = TEXTS;
    it.each([
      ["one word", "Üshbulaq", [village]],
      ["a word in other letters", "ushbulaq", [village]],
      ["several words, in any order and text", "spring winter taken", [village]],
      ["words that are not all there", "winter summer", []],
      ["part of a word", "bulaq", []],
      ["a phrase", '"the village of"', [village]],
      ["a phrase in the other order", '"of the village"', [order]],
      ["a phrase across two texts", '"winter released"', []],
      ["a phrase and a word", '"village of" spring', [village]],
      ["an Arabic word with its article", "المدرسة", [arabic]],
      ["an Arabic phrase", '"المدرسة في كاشغر"', [arabic]],
      ["Uyghur in another order of letters", "ئالته ليي", []],
      ["Uyghur with Arabic heh and yeh", "ئالته يىل", [uyghur]],
      ["Uyghur", "ئالتە يىل", [uyghur]],
      ["Uyghur with Persian yeh", "ئالتە یىل", [uyghur]],
      ["Chinese within a sentence", "喀什市", [chinese]],
      ["Chinese across what a dictionary calls a word", "后来被判", [chinese]],
      ["a single Chinese character", "刑", [chinese]],
      ["Chinese in another order", "市什喀", []],
      ["a Chinese phrase with another word", '"十五年徒刑" 拘留', [chinese]],
      ["Russian in capitals, without its dots", "ЕЕ ОТПУСТИЛИ", [russian]],
      ["the end of a long text", "zinnober", [long]],
      ["a phrase at the end of a long text", '"very end zinnober"', [long]],
    ])("finds texts by %s", async (_, typed, expected) => {
      expect(numbers(await engine.findTexts(textLookup(typed), bounds))).toEqual(expected);
    });

    it("finds the beginning of a word only for somebody who is still typing", async () => {
      expect(numbers(await engine.findTexts(textLookup("taken üshbu", { isPrefix: true }), bounds))).toEqual([village]);
      expect(numbers(await engine.findTexts(textLookup("taken üshbu"), bounds))).toEqual([]);
      expect(numbers(await engine.findTexts(textLookup("take winter", { isPrefix: true }), bounds))).toEqual([]);
    });

    it("takes more words than an engine looks at in one go", async () => {
      const many = "taken from the village of ushbulaq in winter released in spring";
      expect(numbers(await engine.findTexts(textLookup(many), bounds))).toEqual([village]);
      expect(numbers(await engine.findTexts(textLookup(`${many} summer`), bounds))).toEqual([]);
    });

    it("looks within given entries only, and leaves other kinds alone", async () => {
      const within = { ...bounds, within: [101, 103, 9_999] };
      expect(numbers(await engine.findNames(nameLookup("Guljahan Memet"), within))).toEqual([101, 103]);
      expect(numbers(await engine.findTexts(textLookup("farmer"), within))).toEqual([101, 103]);
      expect(numbers(await engine.findNames(nameLookup("Guljahan Memet"), { ...bounds, within: [] }))).toEqual([]);
      expect(numbers(await engine.findTexts(textLookup("farmer"), { ...bounds, within: [] }))).toEqual([]);
      const place = { kind: "place", number: SAYRAGUL };
      const none = { ...bounds, within: [] };
      expect((await engine.findTexts(textLookup("winter", { kinds: ["entry", "place"] }), none)).records).toMatchObject([place]);
      expect((await engine.findNames(nameLookup("Sayragul", { kinds: ["entry", "place"] }), none)).records).toMatchObject([place]);
    });

    it("looks within a long list of entries as within a short one", async () => {
      const long = Array.from({ length: 3_000 }, (_, index) => 9_000 - index * 3);
      const expected = NAMESAKES.filter((number) => long.includes(number));
      const within = { ...bounds, within: long };
      expect(expected.length).toBeGreaterThan(5);
      expect(numbers(await engine.findNames(nameLookup("Guljahan Memet"), within))).toEqual(expected);
      expect(numbers(await engine.findTexts(textLookup("farmer"), within))).toEqual(expected);
    });

    it("keeps to the limit and says when there is more", async () => {
      const few = { ...bounds, limit: 10 };
      for (const found of [await engine.findNames(nameLookup("Guljahan Memet"), few), await engine.findTexts(textLookup("farmer"), few)]) {
        expect(found.records).toHaveLength(10);
        expect(found.isCut).toBe(true);
      }
      const exact = { ...bounds, limit: NAMESAKES.length };
      expect(await engine.findTexts(textLookup("farmer"), exact)).toMatchObject({ isCut: false, records: { length: NAMESAKES.length } });
      expect(numbers(await engine.findNames(nameLookup("Guljahan Memet"), bounds))).toEqual(expect.arrayContaining(NAMESAKES));
    });

    it.each(hostileStrings)("takes %j as data", async (hostile) => {
      const words = parseSearchQuery(hostile)?.words ?? [];
      for (const isPrefix of [false, true]) {
        for (const kinds of [["entry"], ["entry", "place"]] as const) {
          const names = await engine.findNames(nameLookup(hostile.slice(0, 200), { isPrefix, kinds }), bounds);
          expect(names.records.length).toBeLessThanOrEqual(bounds.limit);
          const texts = words.length === 0 ? { records: [] } : await engine.findTexts({ words, phrases: [], kinds, isPrefix }, bounds);
          expect(texts.records.length).toBeLessThan(collection.length);
          // Even words that nobody cleaned are never syntax.
          await engine.findTexts({ words: [hostile.slice(0, 200)], phrases: [[hostile.slice(0, 200)]], kinds, isPrefix }, bounds);
        }
      }
    });

    it("finds nothing where nothing is asked", async () => {
      expect((await engine.findNames(nameLookup(""), bounds)).records).toEqual([]);
      expect((await engine.findTexts(textLookup(""), bounds)).records).toEqual([]);
    });

    it("lists what it holds", async () => {
      expect(await indexed(engine)).toEqual(new Map(collection.map(({ recordId, revision }) => [recordId, revision])));
    });

    describe("when it is told of changes", () => {
      const one = searchDocumentOf({ number: 500, revision: 5n, names: ["Qurbanjan Zordun"], texts: ["A singer"] });
      /** Whether it is proposed by its name, and found by its text. */
      const find = async () => [
        numbers(await engine.findNames(nameLookup("Qurbanjan Zordun"), bounds)).includes(500),
        numbers(await engine.findTexts(textLookup("singer"), bounds)).includes(500),
      ];

      it("finds a record as soon as it has taken it", async () => {
        await engine.write({ put: [one], remove: [] });
        expect(await find()).toEqual([true, true]);
      });

      it("is changed by nothing that it knows already", async () => {
        const before = await indexed(engine);
        await engine.write({ put: [one], remove: [] });
        await engine.write({ put: [], remove: [] });
        expect(await find()).toEqual([true, true]);
        expect(await indexed(engine)).toEqual(before);
      });

      it("forgets what a newer revision no longer says", async () => {
        await engine.write({ put: [{ ...one, revision: 7n, names: [], texts: [{ language: "und", text: "A dancer" }] }], remove: [] });
        expect(await find()).toEqual([false, false]);
        expect((await engine.findTexts(textLookup("dancer"), bounds)).records).toEqual([{ kind: "entry", number: 500, revision: 7n }]);
      });

      it("never lets an older revision undo a newer one", async () => {
        await engine.write({ put: [one], remove: [] });
        expect(await find()).toEqual([false, false]);
        expect((await indexed(engine)).get(one.recordId)).toBe(7n);
      });

      it("removes a record, and what it never held", async () => {
        const unknown = searchDocumentOf({ number: 501 }).recordId;
        for (let time = 0; time < 2; time += 1) await engine.write({ put: [], remove: [one.recordId, unknown] });
        expect(numbers(await engine.findTexts(textLookup("dancer"), bounds))).toEqual([]);
        expect((await indexed(engine)).has(one.recordId)).toBe(false);
      });
    });

    describe("when it is built again", () => {
      const newer = collection.map((document) => ({ ...document, revision: document.revision + 1n }));
      const added = searchDocumentOf({ number: 600, names: ["Qurbanjan Zordun"] });

      it("answers from the old index until the new one is finished, and at no time from none", async () => {
        const made = await engine.rebuild();
        const seen: string[] = [];
        let isOver = false;
        const read = async (): Promise<void> => {
          while (!isOver) {
            const found = await engine.findNames(nameLookup("Tursun Ayup"), bounds).catch(gaveUp);
            if (found === null) continue;
            const { records } = found;
            seen.push(records.filter(({ number }) => number === TURSUN).map(({ revision }) => revision).join());
          }
        };
        const readers = Promise.all([read(), read(), read()]);
        await made.put([...newer.slice(0, 20), added]);
        await made.put(newer);
        await made.remove([added.recordId, collection[1]!.recordId]);
        const before = await engine.findNames(nameLookup("Abdurahman Hasan"), bounds);
        await made.finish();
        const after = await engine.findNames(nameLookup("Abdurahman Hasan"), bounds);
        isOver = true;
        await readers;
        expect(seen.length).toBeGreaterThan(2);
        expect(["1", "2"]).toEqual(expect.arrayContaining([...new Set(seen)]));
        expect(numbers(before)).toContain(ABDURAHMAN);
        expect(numbers(after)).not.toContain(ABDURAHMAN);
        expect((await indexed(engine)).size).toBe(collection.length - 1);
      });

      it("keeps the old index when the new one is abandoned or was left unfinished", async () => {
        const left = await engine.rebuild();
        await left.put([added]);
        const abandoned = await engine.rebuild();
        await abandoned.put([added]);
        await abandoned.abandon();
        expect(numbers(await engine.findNames(nameLookup("Qurbanjan Zordun"), bounds))).not.toContain(600);
        expect((await indexed(engine)).size).toBe(collection.length - 1);
      });
    });
  });
});
