import type { SeasonName } from "./seasons";

/** The languages in which dates are written out. */
export const dateLocales = ["en", "ru", "zh", "kk", "ug", "tr"] as const;

/** One of those languages. */
export type DateLocale = (typeof dateLocales)[number];

/**
 * How a language writes days, months, seasons and years. Our own table and not Intl, because browsers
 * lack Uyghur and half of Kazakh, and because Russian needs two forms of each month; the unit test
 * holds the months against Node's Intl.
 */
export interface CalendarWords {
  readonly months: readonly string[];
  readonly seasons: Readonly<Record<SeasonName, string>>;
  /** The form beside a day number and after a preposition, where it differs. */
  readonly genitive?: { readonly months: readonly string[]; readonly seasons: Readonly<Record<SeasonName, string>> };
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly season: string;
  /** A winter, which begins in one year and ends in the next. */
  readonly seasonAcrossYears: string;
}

/** The calendar words of every language. */
export const calendarWords: Readonly<Record<DateLocale, CalendarWords>> = {
  en: {
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    seasons: { spring: "spring", summer: "summer", autumn: "autumn", winter: "winter" },
    day: "{day} {month} {year}",
    month: "{month} {year}",
    year: "{year}",
    season: "{season} {year}",
    seasonAcrossYears: "{season} {year}–{nextYear}",
  },
  ru: {
    months: ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
    seasons: { spring: "весна", summer: "лето", autumn: "осень", winter: "зима" },
    genitive: {
      months: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
      seasons: { spring: "весны", summer: "лета", autumn: "осени", winter: "зимы" },
    },
    day: "{day} {month} {year} г.",
    month: "{month} {year} г.",
    year: "{year} г.",
    season: "{season} {year} г.",
    seasonAcrossYears: "{season} {year}–{nextYear} гг.",
  },
  zh: {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    seasons: { spring: "春季", summer: "夏季", autumn: "秋季", winter: "冬季" },
    day: "{year}年{month}{day}日",
    month: "{year}年{month}",
    year: "{year}年",
    season: "{year}年{season}",
    seasonAcrossYears: "{year}–{nextYear}年{season}",
  },
  kk: {
    months: ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
    seasons: { spring: "көктем", summer: "жаз", autumn: "күз", winter: "қыс" },
    day: "{year} ж. {day} {month}",
    month: "{year} ж. {month}",
    year: "{year} ж.",
    season: "{year} ж. {season}",
    seasonAcrossYears: "{year}–{nextYear} жж. {season}",
  },
  ug: {
    months: ["يانۋار", "فېۋرال", "مارت", "ئاپرېل", "ماي", "ئىيۇن", "ئىيۇل", "ئاۋغۇست", "سېنتەبىر", "ئۆكتەبىر", "نويابىر", "دېكابىر"],
    seasons: { spring: "ئەتىياز", summer: "ياز", autumn: "كۈز", winter: "قىش" },
    day: "{year}-يىلى {day}-{month}",
    month: "{year}-يىلى {month}",
    year: "{year}-يىل",
    season: "{year}-يىلى {season}",
    seasonAcrossYears: "{year}-{nextYear}-يىللىرى {season}",
  },
  tr: {
    months: ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
    seasons: { spring: "ilkbaharı", summer: "yazı", autumn: "sonbaharı", winter: "kışı" },
    day: "{day} {month} {year}",
    month: "{month} {year}",
    year: "{year}",
    season: "{year} {season}",
    seasonAcrossYears: "{year}–{nextYear} {season}",
  },
};
