import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUncertainDate, uncertainDateSchema } from "@/lib/edtf-dates";
import { dateLocales } from "@/lib/edtf-dates/calendar-words";
import { edtfProblemSentences } from "@/lib/edtf-dates/edtf-problem";
import { parseEdtf } from "@/lib/edtf-dates/parse";
import { edtfTexts, hostileTexts, uncertainDates } from "./edtf-dates-arbitraries";

const bounds: readonly [edtf: string, earliest: string | null, latest: string | null][] = [
  ["2017", "2017-01-01", "2017-12-31"],
  ["2017-05", "2017-05-01", "2017-05-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28"],
  ["2017-11-20", "2017-11-20", "2017-11-20"],
  ["2020-02-29", "2020-02-29", "2020-02-29"],
  ["2017-21", "2017-03-01", "2017-05-31"],
  ["2017-22", "2017-06-01", "2017-08-31"],
  ["2017-23", "2017-09-01", "2017-11-30"],
  ["2017-24", "2017-12-01", "2018-02-28"],
  ["2019-24", "2019-12-01", "2020-02-29"],
  ["2017-28", "2017-12-01", "2018-02-28"],
  ["2017-29", "2017-09-01", "2017-11-30"],
  ["2017-33", "2017-01-01", "2017-03-31"],
  ["2017-39", "2017-09-01", "2017-12-31"],
  ["2017-41", "2017-07-01", "2017-12-31"],
  ["2018-01~", "2018-01-01", "2018-01-31"],
  ["2017-21~", "2017-03-01", "2017-05-31"],
  ["2018?", "2018-01-01", "2018-12-31"],
  ["2018%", "2018-01-01", "2018-12-31"],
  ["2017-~05", "2017-05-01", "2017-05-31"],
  ["?2017-05-03", "2017-05-03", "2017-05-03"],
  ["201X", "2010-01-01", "2019-12-31"],
  ["19XX", "1900-01-01", "1999-12-31"],
  ["0XXX", "0001-01-01", "0999-12-31"],
  ["2017-XX", "2017-01-01", "2017-12-31"],
  ["2017-XX-XX", "2017-01-01", "2017-12-31"],
  ["2017-1X", "2017-10-01", "2017-12-31"],
  ["2017-05-XX", "2017-05-01", "2017-05-31"],
  ["2017-02-2X", "2017-02-20", "2017-02-28"],
  ["2017-05-XX~", "2017-05-01", "2017-05-31"],
  ["2016/2018", "2016-01-01", "2018-12-31"],
  ["2016~/2017~", "2016-01-01", "2017-12-31"],
  ["2017-06-23/2018", "2017-06-23", "2018-12-31"],
  ["2017-21/2017-22", "2017-03-01", "2017-08-31"],
  ["2018/..", "2018-01-01", null],
  ["../2018-12", null, "2018-12-31"],
  ["/2018", null, "2018-12-31"],
  ["2018/", "2018-01-01", null],
  ["[2016,2017]", "2016-01-01", "2017-12-31"],
  ["{2018-05,2016}", "2016-01-01", "2018-05-31"],
  ["[2016..2018]", "2016-01-01", "2018-12-31"],
  ["[..2017,2019]", null, "2019-12-31"],
  ["[2016-24,2017-24]", "2016-12-01", "2018-02-28"],
];

describe("the days that EDTF can mean", () => {
  it.each(bounds)("%s is from %s to %s", (edtf, earliest, latest) => {
    expect(makeUncertainDate({ edtf })).toEqual({ ok: true, date: { words: null, edtf, earliest, latest } });
  });

  it("are in order for every valid value, and the value is kept as it is written", () => {
    fc.assert(
      fc.property(edtfTexts, (edtf) => {
        const made = makeUncertainDate({ edtf });
        expect(made.ok && made.date.edtf).toBe(edtf);
        const { earliest, latest } = made.ok ? made.date : { earliest: null, latest: null };
        expect(earliest === null || latest === null || earliest <= latest).toBe(true);
        expect(earliest === null && latest === null).toBe(false);
      }),
    );
  });

  it("are real days of the calendar", () => {
    fc.assert(
      fc.property(uncertainDates, ({ earliest, latest }) => {
        for (const day of [earliest, latest]) {
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
      }),
    );
  });
});

/** Every EDTF value of the published cases that the sample collection is made from. */
const publishedValues =
  "2000 2004 2005 2009 2010/.. 2015 2016 2016-07 2016~/2017~ 2017 2017-06-23 2017-09 2017-11-20 2017-21 2017~ 2018 2018-04 " +
  "2018-05-31 2018-06 2018-06-08 2018-08 2018-10 2018-12 2018-21 2018-23 2018~ ../2018-12 2019 2019-01 2019-01-28 2019-03~ " +
  "2019-04~ 2019-07 2019-10 2019-11-24 2019~ 2020 2020-02 2020-02~ 2020/..";

describe("the published cases", () => {
  it.each(publishedValues.split(" "))("%s is accepted", (edtf) => {
    expect(makeUncertainDate({ edtf })).toMatchObject({ ok: true, date: { edtf } });
  });
});

describe("what is refused", () => {
  it.each([
    ["not-edtf", ["", "spring 2017", "17", "2017-5", "2017/05/20", "2017-05-20T10:00:00Z", "1X1X", "201X-05", "2017-XX-15", "XXXX"]],
    ["not-edtf", ["2017-21-05", "2016/2017/2018", "[]", "[2016", "{2016]", "[2016,]", "[2016, 2017]", "2017~~", "201x", "-2017", "y2017"]],
    ["no-such-day", ["2017-13", "2017-00", "2017-02-29", "2017-04-31", "2017-42", "2017-05-00", "2017-02-3X", "0000"]],
    ["reversed", ["2018/2016", "2018-05-02/2018-05-01", "[2018..2016]"]],
    ["no-ends", ["/", "../..", "/..", "[..]"]],
    ["too-long", ["2".repeat(201), "[".repeat(10_000)]],
  ] as const)("is named: %s", (problem, texts) => {
    for (const edtf of texts) expect(parseEdtf(edtf), edtf).toEqual({ ok: false, problem });
  });

  it("is explained in every language", () => {
    for (const locale of dateLocales) {
      expect(Object.keys(edtfProblemSentences[locale])).toEqual(Object.keys(edtfProblemSentences.en));
      for (const sentence of Object.values(edtfProblemSentences[locale])) expect(sentence).toMatch(/[.。]$/);
    }
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(hostileTexts, hostileTexts, (words, edtf) => {
        expect(typeof parseEdtf(edtf).ok).toBe("boolean");
        expect(typeof makeUncertainDate({ words, edtf }).ok).toBe("boolean");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("words", () => {
  it("are kept byte for byte", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }), (words) => {
        fc.pre(words.trim() !== "" && words.length <= 500);
        const made = makeUncertainDate({ words, edtf: "2017-21" });
        expect(made.ok && made.date.words).toBe(words);
      }),
    );
  });

  it("may stand alone, and blank ones are none", () => {
    const nothing = { edtf: null, earliest: null, latest: null };
    expect(makeUncertainDate({ words: " about the end of Ramadan " })).toEqual({ ok: true, date: { ...nothing, words: " about the end of Ramadan " } });
    expect(makeUncertainDate({ words: "  ", edtf: " " })).toEqual({ ok: true, date: { ...nothing, words: null } });
  });

  it.each(["a\u0000b", "half \ud800 pair", "x".repeat(501)])("that the database could not give back are refused", (words) => {
    expect(makeUncertainDate({ words })).toEqual({ ok: false, problem: "unusable-words" });
  });
});

describe("the schema", () => {
  it("accepts every date that was made", () => {
    fc.assert(fc.property(uncertainDates, (date) => void expect(uncertainDateSchema.parse(date)).toEqual(date)));
  });

  const made = { words: "spring", edtf: "2017-21", earliest: "2017-03-01", latest: "2017-05-31" };
  it.each([
    ["days that the EDTF does not give", { ...made, earliest: "2017-01-01" }],
    ["days without EDTF", { ...made, edtf: null }],
    ["invalid EDTF", { ...made, edtf: "spring" }],
    ["EDTF with spaces", { ...made, edtf: " 2017-21" }],
    ["a missing field", { words: null, edtf: null, earliest: null }],
    ["an unknown field", { ...made, note: "x" }],
  ])("refuses %s", (_, date) => {
    expect(uncertainDateSchema.safeParse(date).success).toBe(false);
  });
});
