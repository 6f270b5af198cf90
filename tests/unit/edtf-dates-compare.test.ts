import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import type { UncertainDate } from "@/lib/edtf-dates";
import { compareUncertainDates, isSurelyAfter, latestOf } from "@/lib/edtf-dates/compare";
import { filterWindowOf, possiblyWithin, surelyWithin } from "@/lib/edtf-dates/within";
import { uncertainDates } from "./edtf-dates-arbitraries";

function dateOf(edtf: string | null, words: string | null = null): UncertainDate {
  const made = makeUncertainDate({ edtf, words });
  if (!made.ok) throw new Error(`${edtf}: ${made.problem}`);
  return made.date;
}

const days = fc
  .date({ min: new Date("1890-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the order of dates", () => {
  it("is by earliest, then latest day, unknown last", () => {
    const sorted = [
      dateOf("2009"),
      dateOf("2016-07"),
      dateOf("2016/2018"),
      dateOf("2017-01"),
      dateOf("2017"),
      dateOf("2017/.."),
      dateOf("2017-21"),
      dateOf("../2018-12"),
      dateOf("2019"),
      dateOf(null),
      dateOf(null, "about the end of Ramadan"),
    ];
    // The period from 2016 begins before July 2016.
    const expected = [0, 2, 1, 3, 4, 5, 6, 7, 8, 9, 10].map((index) => sorted[index]);
    expect([...sorted].reverse().sort(compareUncertainDates)).toEqual(expected);
  });

  it("is total", () => {
    const dates = fc.option(uncertainDates, { freq: 20 });
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(compareUncertainDates(a, a)).toBe(0);
        expect(compareUncertainDates(a, b) + compareUncertainDates(b, a)).toBe(0);
        if (a && b && compareUncertainDates(a, b) === 0) expect(a).toEqual(b);
        const [x = null, y = null, z = null] = [a, b, c].sort(compareUncertainDates);
        expect(compareUncertainDates(x, y)).toBeLessThanOrEqual(0);
        expect(compareUncertainDates(y, z)).toBeLessThanOrEqual(0);
        expect(compareUncertainDates(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds the last dated item, whatever their order", () => {
    const items = [dateOf(null, "later"), dateOf("2018"), dateOf("2019-07"), dateOf("../2018-12"), null];
    expect(latestOf(items, (item) => item)?.edtf).toBe("2019-07");
    expect(latestOf([...items].reverse(), (item) => item)?.edtf).toBe("2019-07");
    expect(latestOf([dateOf(null), null], (item) => item)).toBeNull();
    expect(latestOf([{ id: 1, on: dateOf("2018") }, { id: 2, on: dateOf("2018") }], (item) => item.on)?.id).toBe(1);
  });

  it("says surely after only where no day is shared", () => {
    expect(isSurelyAfter(dateOf("2019-07"), dateOf("2018"))).toBe(true);
    expect(isSurelyAfter(dateOf("2018-07"), dateOf("2018"))).toBe(false);
    expect(isSurelyAfter(dateOf("2019"), dateOf("2010/.."))).toBe(false);
    expect(isSurelyAfter(dateOf("../2019"), dateOf("2010"))).toBe(false);
  });
});

describe("filters", () => {
  it.each([
    ["2017-21", "2017-01-01", "2017-12-31", true, true],
    ["2017-21", "2017-05-31", "2017-12-31", false, true],
    ["2017-21", "2017-06-01", "2017-12-31", false, false],
    ["2018", "2018-06-01", "2018-06-01", false, true],
    // "About" reaches one unit to each side: 2017 to 2019 here.
    ["2018~", "2018-01-01", "2018-12-31", false, true],
    ["2018~", "2017-01-01", "2019-12-31", true, true],
    ["2018~", "2016-01-01", "2017-06-30", false, true],
    ["2018~", "2016-01-01", "2016-12-31", false, false],
    // In doubt: never surely.
    ["2018?", "2000-01-01", "2030-12-31", false, true],
    ["2018?", "2017-01-01", "2017-12-31", false, false],
    ["2016/2018", "2016-01-01", "2018-12-31", true, true],
    ["2018/..", "2018-01-01", null, true, true],
    ["2018/..", "2018-01-01", "2099-12-31", false, true],
    ["2018/..", null, "2017-12-31", false, false],
    ["../2018-12", null, "2018-12-31", true, true],
    ["../2018-12", "2016-01-01", "2016-01-01", false, true],
    ["../2018-12", "2019-01-01", null, false, false],
  ] as const)("%s in %s to %s: surely %s, possibly %s", (edtf, from, to, surely, possibly) => {
    expect(surelyWithin(dateOf(edtf), from, to)).toBe(surely);
    expect(possiblyWithin(dateOf(edtf), from, to)).toBe(possibly);
  });

  it.each([
    ["2020-02~", "2020-01-01", "2020-03-31"],
    ["2017-11-20~", "2017-11-13", "2017-11-27"],
    ["2017-21~", "2016-12-01", "2017-08-31"],
    ["2017-XX~", "2016-01-01", "2018-12-31"],
    ["2017-05-XX~", "2017-04-01", "2017-06-30"],
    ["201X~", "2000-01-01", "2029-12-31"],
    ["2017~-05", "2016-05-01", "2018-05-31"],
    ["2017-~05", "2017-04-01", "2017-06-30"],
    ["2016~/2017", "2015-01-01", "2017-12-31"],
    ["9999~", "9998-01-01", "9999-12-31"],
    ["0001~", "0001-01-01", "0002-12-31"],
  ])("about: %s is looked for from %s to %s", (edtf, from, to) => {
    expect(filterWindowOf(dateOf(edtf))).toEqual({ from, to, isDoubtful: false });
  });

  it("find nothing in a date of which nothing is known", () => {
    for (const date of [null, dateOf(null), dateOf(null, "long ago")]) {
      expect(possiblyWithin(date, null, null)).toBe(false);
      expect(surelyWithin(date, null, null)).toBe(false);
    }
  });

  it("have everything sure among the possible, and a wider range loses nothing", () => {
    const ends = fc.option(days);
    fc.assert(
      fc.property(uncertainDates, ends, ends, (date, from, to) => {
        if (surelyWithin(date, from, to)) expect(possiblyWithin(date, from, to)).toBe(true);
        for (const isWithin of [surelyWithin, possiblyWithin]) {
          if (isWithin(date, from, to)) expect(isWithin(date, null, to) && isWithin(date, from, null)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("look at least at the days of the date", () => {
    fc.assert(
      fc.property(uncertainDates, (date) => {
        const window = filterWindowOf(date);
        if (!window) {
          expect(date.edtf).toBeNull();
          return;
        }
        expect(window.from === null ? date.earliest === null : window.from <= (date.earliest ?? "")).toBe(true);
        expect(window.to === null ? date.latest === null : window.to >= (date.latest ?? "9999-99-99")).toBe(true);
      }),
    );
  });
});
