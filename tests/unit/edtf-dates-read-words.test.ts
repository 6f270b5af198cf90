import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { parseEdtf } from "@/lib/edtf-dates/parse";
import { readDateWords } from "@/lib/edtf-dates/read-words";
import { hostileTexts } from "./edtf-dates-arbitraries";

const now = new Date("2026-11-22T12:00:00Z");

describe("English words for a date", () => {
  it.each([
    ["2017", "2017"],
    ["in 2017", "2017"],
    ["July 2019", "2019-07"],
    ["Jan. 2018", "2018-01"],
    ["April [2018]", "2018-04"],
    ["20 November 2017", "2017-11-20"],
    ["the 20th of November, 2017", "2017-11-20"],
    ["November 20, 2017", "2017-11-20"],
    ["31 May [2018]", "2018-05-31"],
    ["23.06.2017", "2017-06-23"],
    ["2017-06-23", "2017-06-23"],
    ["spring 2017", "2017-21"],
    ["spring of 2017", "2017-21"],
    ["in the fall of 2018", "2018-23"],
    ["winter 2017–18", "2017-24"],
    ["winter of 2017/2018", "2017-24"],
    ["winter 2017", "[2016-24,2017-24]"],
    ["the 1990s", "199X"],
    ["first half of 2018", "2018-40"],
    ["third quarter of 2018", "2018-35"],
    ["about Jan 2018", "2018-01~"],
    ["circa 2016", "2016~"],
    ["c. 2016", "2016~"],
    ["c.2016", "2016~"],
    ["~2016", "2016~"],
    ["about spring 2017", "2017-21~"],
    ["2016 or so", "2016~"],
    ["possibly 2018", "2018?"],
    ["2018 (?)", "2018?"],
    ["perhaps about May 2018", "2018-05%"],
    ["early February 2020", "2020-02"],
    ["late 2017", "2017"],
    ["mid-2018", "2018"],
    ["the end of 2017", "2017"],
    ["first half of May 2018", "2018-05"],
    ["between 2016 and 2018", "2016/2018"],
    ["between about 2016 and 2018", "2016~/2018"],
    ["between March and May 2018", "2018-03/2018-05"],
    ["between 3 and 5 May 2018", "2018-05-03/2018-05-05"],
    ["from 2016 to 2018", "2016/2018"],
    ["2016–2018", "2016/2018"],
    ["from 2016-2018", "2016/2018"],
    ["about 2016–2018", "2016~/2018~"],
    ["March – May 2018", "2018-03/2018-05"],
    ["spring-summer 2018", "2018-21/2018-22"],
    ["2017-06-23 to 2017-07-01", "2017-06-23/2017-07-01"],
    ["early to mid 2018", "2018"],
    ["before 2019", "../2018"],
    ["before March 2019", "../2019-02"],
    ["before 1 March 2020", "../2020-02-29"],
    ["before spring 2017", "../2017-02"],
    ["before about 2017", "../2016~"],
    ["before the end of 2018", "../2018"],
    ["by December 2018", "../2018-12"],
    ["no later than 2018", "../2018"],
    ["2018 or earlier", "../2018"],
    ["after 2017", "2018/.."],
    ["after 3 March 2020", "2020-03-04/.."],
    ["after early February 2020", "2020-02/.."],
    ["after late March 2019", "2019-03/.."],
    ["since 2015", "2015/.."],
    ["since mid-2018", "2018/.."],
    ["from 2010", "2010/.."],
    ["from 2010 on", "2010/.."],
    ["2017 onwards", "2017/.."],
    ["2016 or 2017", "[2016,2017]"],
    ["March, or April 2018", "[2018-03,2018-04]"],
    ["2015 or 2016 or 2017", "[2015,2016,2017]"],
    ["probably 2016 or 2017", "[2016?,2017?]"],
  ])("%s: %s", (words, edtf) => {
    expect(readDateWords(words)).toBe(edtf);
    expect(parseEdtf(edtf).ok).toBe(true);
  });

  it.each([
    ["today", "2026-11-22"],
    ["yesterday", "2026-11-21"],
    ["last year", "2025"],
    ["last month", "2026-10"],
    ["about a year ago", "2025~"],
    ["two years ago", "2024~"],
    ["11 months ago", "2025-12~"],
    ["before last year", "../2024"],
  ])("%s, read in November 2026: %s", (words, edtf) => {
    expect(readDateWords(words, now)).toBe(edtf);
    expect(readDateWords(words)).toBeNull();
  });

  it.each([
    "",
    "about a month later",
    "about the end of Ramadan",
    "late 2016 (return); about a year later (detention)",
    "undated; mentions the coronavirus pandemic",
    "2020, after 3 March",
    "July 2019 (publication)",
    "31 February 2018",
    "30 April–31 April 2018",
    "between 2018 and 2016",
    "3/4/2018",
    "spring",
    "May",
    "winter 2017/2019",
    "2017/18",
    "not 2017",
    "before",
    "17",
  ])("are not guessed: %s", (words) => {
    expect(readDateWords(words, now)).toBeNull();
  });

  it("never throw, and give valid EDTF or nothing", () => {
    fc.assert(
      fc.property(hostileTexts, (words) => {
        const edtf = readDateWords(words, now);
        expect(edtf === null || parseEdtf(edtf).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(readDateWords("last year", new Date(Number.NaN))).toBeNull();
  });

  it("that we write ourselves are read back", () => {
    for (const edtf of ["2017", "2017-05", "2017-05-20", "2017-21", "2017-24", "2018~", "2018%", "2016/2018", "2018/..", "../2018-12", "[2016,2017]"]) {
      const made = makeUncertainDate({ edtf });
      expect(made.ok && readDateWords(formatUncertainDate(made.date, "en") ?? "")).toBe(edtf);
    }
  });
});
