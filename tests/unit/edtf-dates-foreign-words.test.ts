import { describe, expect, it } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import { dateLocales } from "@/lib/edtf-dates/calendar-words";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { readDateWords } from "@/lib/edtf-dates/read-words";

const NOW = new Date("2026-11-23T12:00:00Z");

describe("words of a date in other languages", () => {
  const written = ["2018", "2018-01", "2018-05", "2018-11-05", "2017-21", "2017-22", "2017-23", "2017-24", "2018-01~", "2018-03?", "2016/2018", "2017-03/2018-05", "../2018-03", "2018-03/..", "[2017,2018]"];
  it.each(dateLocales.flatMap((locale) => written.map((edtf) => [locale, edtf] as const)))("as the desk writes them in %s are understood: %s", (locale, edtf) => {
    const made = makeUncertainDate({ words: null, edtf });
    const words = made.ok ? formatUncertainDate(made.date, locale) : null;
    expect({ words, edtf: readDateWords(words ?? "", NOW) }).toEqual({ words, edtf });
  });

  it.each([
    ["весна 2017", "2017-21"], ["весной 2017 года", "2017-21"], ["в марте 2018 г.", "2018-03"], ["5 мая 2017", "2017-05-05"], ["около января 2018", "2018-01~"],
    ["в конце 2017 года", "2017"], ["между 2016 и 2018", "2016/2018"], ["с мая 2017 по март 2018", "2017-05/2018-03"], ["до весны 2018", "../2018-02"], ["зимой 2017-2018", "2017-24"],
    ["2017年春", "2017-21"], ["2018年3月5日", "2018-03-05"], ["大约2018年3月", "2018-03~"], ["2018年底", "2018"], ["2016年至2018年之间", "2016/2018"], ["2018年左右", "2018~"],
    ["2017 жылы көктемде", "2017-21"], ["2018 жылғы қаңтар", "2018-01"], ["2017-يىلى ئەتىيازدا", "2017-21"], ["2018-يىلى 3-ماي", "2018-05-03"], ["تەخمىنەن 2018-يىلى", "2018~"],
    ["تەخمىنەن 2018-يىلى يانۋار", "2018-01~"], ["2016 بىلەن 2018 ئارىلىقى", "2016/2018"], ["2017 ilkbaharında", "2017-21"], ["Mart 2018", "2018-03"], ["5 Kasım 2018", "2018-11-05"], ["Mart 2018'de", "2018-03"],
    ["2018.03.05", "2018-03-05"], ["2018/03", "2018-03"], ["03.2018", "2018-03"], ["2017 spring", "2017-21"], ["2018, May", "2018-05"],
  ])("%s", (words, edtf) => expect(readDateWords(words, NOW)).toBe(edtf));

  it.each(["март", "весна", "2018年13月", "مارت", "когда-то весной", "2017/2018", "13.2018", "Жаз айлары"])("are left as they are where they say no date: %s", (words) => {
    expect(readDateWords(words, NOW)).toBeNull();
  });
});
