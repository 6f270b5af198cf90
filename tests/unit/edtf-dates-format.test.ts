import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import type { UncertainDate } from "@/lib/edtf-dates";
import { calendarWords, dateLocales } from "@/lib/edtf-dates/calendar-words";
import { dateTimeAttribute } from "@/lib/edtf-dates/date-time-attribute";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { datePhrases } from "@/lib/edtf-dates/phrases";
import { uncertainDates } from "./edtf-dates-arbitraries";

function dateOf(edtf: string): UncertainDate {
  const made = makeUncertainDate({ edtf });
  if (!made.ok) throw new Error(`${edtf}: ${made.problem}`);
  return made.date;
}

describe("a date for readers, in English", () => {
  it.each([
    ["2017-11-20", "20 November 2017"],
    ["2019-07", "July 2019"],
    ["2017", "2017"],
    ["0987", "987"],
    ["2017-21", "spring 2017"],
    ["2017-24", "winter 2017–2018"],
    ["2017-31", "between March 2017 and May 2017"],
    ["2017-40", "between January 2017 and June 2017"],
    ["2020-02~", "about February 2020"],
    ["2018?", "possibly 2018"],
    ["2018%", "possibly about 2018"],
    ["2017-~05", "about May 2017"],
    ["201X", "between 2010 and 2019"],
    ["2017-XX", "2017"],
    ["2017-05-XX", "May 2017"],
    ["2017-05-1X", "between 10 May 2017 and 19 May 2017"],
    ["2016/2018", "between 2016 and 2018"],
    ["2016~/2017~", "between about 2016 and about 2017"],
    ["201X/202X", "between 2010 and 2029"],
    ["2017-XX/2017", "2017"],
    ["2018/..", "2018 or later"],
    ["../2018-12", "December 2018 or earlier"],
    ["/2018", "start unknown, end 2018"],
    ["2018/", "start 2018, end unknown"],
    ["[2016,2017]", "2016 or 2017"],
    ["{2016,2017,2019}", "2016, 2017 and 2019"],
    ["[2016-24,2017-24]", "winter 2016–2017 or winter 2017–2018"],
  ])("%s: %s", (edtf, text) => {
    expect(formatUncertainDate(dateOf(edtf), "en")).toBe(text);
  });
});

describe("a date for readers, in the other languages", () => {
  it.each([
    ["ru", "2017-11-20", "20 ноября 2017 г."],
    ["ru", "2018-01", "январь 2018 г."],
    ["ru", "2018-01~", "примерно январь 2018 г."],
    ["ru", "../2018-12", "не позднее декабря 2018 г."],
    ["ru", "2017-21/2018-03?", "не ранее весны 2017 г. и не позднее предположительно марта 2018 г."],
    ["zh", "2017-11-20", "2017年11月20日"],
    ["zh", "2016~/2017-24", "约2016年至2017–2018年冬季之间"],
    ["zh", "[2016,2017,2018]", "2016年、2017年或2018年"],
    ["kk", "2017-11-20", "2017 ж. 20 қараша"],
    ["kk", "2017-21~", "шамамен 2017 ж. көктем"],
    ["ug", "2017-11-20", "2017-يىلى 20-نويابىر"],
    ["ug", "2018-01~", "تەخمىنەن 2018-يىلى يانۋار"],
    ["ug", "2016/2018", "2016-يىل بىلەن 2018-يىل ئارىلىقى"],
    ["tr", "2017-11-20", "20 Kasım 2017"],
    ["tr", "2017-24", "2017–2018 kışı"],
    ["tr", "../2018-12", "Aralık 2018 veya öncesi"],
  ] as const)("%s %s: %s", (locale, edtf, text) => {
    expect(formatUncertainDate(dateOf(edtf), locale)).toBe(text);
  });

  it.each(dateLocales)("%s has every phrase, with the places that English has", (locale) => {
    expect(Object.keys(datePhrases[locale])).toEqual(Object.keys(datePhrases.en));
    for (const [key, english] of Object.entries(datePhrases.en)) {
      const phrase = datePhrases[locale][key as keyof typeof datePhrases.en];
      expect(phrase.match(/\{\w+\}/g), `${locale} ${key}`).toEqual(english.match(/\{\w+\}/g));
      expect(phrase).not.toBe("");
    }
    expect(calendarWords[locale].months).toHaveLength(12);
  });

  it.each(dateLocales)("%s has the months that Intl has", (locale) => {
    expect(Intl.DateTimeFormat.supportedLocalesOf([locale])).toEqual([locale]);
    const { months, genitive } = calendarWords[locale];
    const monthOf = (index: number, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, month: "long", timeZone: "UTC" })
        .formatToParts(new Date(Date.UTC(2017, index, 20)))
        .find((part) => part.type === "month")?.value;
    for (const [index, month] of months.entries()) {
      expect(month.replace("月", "")).toBe(monthOf(index, { year: "numeric" })?.replace("月", ""));
      if (genitive) expect(genitive.months[index]).toBe(monthOf(index, { day: "numeric" }));
    }
  });

  it("never show EDTF, in no language", () => {
    fc.assert(
      fc.property(uncertainDates, fc.constantFrom(...dateLocales), (date, locale) => {
        const text = formatUncertainDate(date, locale);
        if (date.edtf === null) expect(text).toBeNull();
        else expect(text).toMatch(/^[^~?%X/[\]{}]*\d[^~?%X/[\]{}]*$/);
        expect(text ?? "").not.toMatch(/\d{4}-\d\d(?!\d)|\.\./);
      }),
      { numRuns: 500 },
    );
  });

  it("answer null, and not an error, for EDTF that nobody checked", () => {
    expect(formatUncertainDate({ words: null, edtf: "nonsense", earliest: null, latest: null }, "en")).toBeNull();
  });
});

describe("the datetime attribute", () => {
  it.each([
    ["2017-11-20", "2017-11-20"],
    ["2017-11", "2017-11"],
    ["2017", "2017"],
    ["2017-XX", "2017"],
    ["2017-05-XX", "2017-05"],
    ["2017~", null],
    ["2017?", null],
    ["2017-21", null],
    ["201X", null],
    ["2016/2017", null],
    ["[2016,2017]", null],
  ])("%s: %s", (edtf, attribute) => {
    expect(dateTimeAttribute(dateOf(edtf))).toBe(attribute);
  });
});
