import { addDays, addMonths } from "./calendar";
import type { IsoDay } from "./calendar";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "([12]\\d{3})";
const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const seasonCodes: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23 };

type Groups = readonly string[];
type Rule = readonly [RegExp, (groups: Groups) => string];

const rules: readonly Rule[] = [
  [rule(YEAR), ([year]) => `${year}`],
  [rule(`${YEAR}-(0[1-9]|1[0-2])`), ([year, month]) => `${year}-${month}`],
  [rule(`${YEAR}-(0[1-9]|1[0-2])-(\\d\\d)`), ([year, month, day]) => `${year}-${month}-${day}`],
  [rule("([12]\\d\\d)0'?s"), ([decade]) => `${decade}X`],
  [rule(`(spring|summer|autumn|fall) ${YEAR}`), ([season = "", year]) => `${year}-${seasonCodes[season]}`],
  // "Winter 2017" is the one that began or the one that ended in 2017.
  [rule(`winter ${YEAR}`), ([year]) => `[${Number(year) - 1}-24,${year}-24]`],
  [rule(`winter ${YEAR}[-/]((?:\\d\\d)?\\d\\d)`), readWinter],
  [rule(`(first|second) half ${YEAR}`), ([half, year]) => `${year}-${half === "first" ? 40 : 41}`],
  [rule(`(first|second|third|fourth) quarter ${YEAR}`), readQuarter],
  [rule(`${MONTH} ${YEAR}`), ([month, year]) => `${year}-${monthNumber(month)}`],
  [rule(`${DAY} ${MONTH} ${YEAR}`), ([day, month, year]) => `${year}-${monthNumber(month)}-${twoDigits(day)}`],
  [rule(`${MONTH} ${DAY} ${YEAR}`), ([month, day, year]) => `${year}-${monthNumber(month)}-${twoDigits(day)}`],
  // Where the year comes first, or there is no day, nothing can be taken for something else.
  [rule(`${YEAR}[./](\\d{1,2})`), ([year, month]) => `${year}-${twoDigits(month)}`],
  [rule(`${YEAR}[./](\\d{1,2})[./](\\d{1,2})`), ([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`],
  [rule(`(\\d{1,2})[./]${YEAR}`), ([month, year]) => `${year}-${twoDigits(month)}`],
  // With full stops the day comes first everywhere; with slashes it depends on the country.
  [rule(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`), ([day, month, year]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`],
];

/** Reads one plain date, already in small letters and without "in", "of" and "the"; null if it is none. */
export function readPlainDate(text: string, today: IsoDay | null): string | null {
  for (const [pattern, write] of rules) {
    const match = pattern.exec(text);
    if (match) return write(match.slice(1));
  }
  return today === null ? null : readRelativeDate(text, today);
}

function readRelativeDate(text: string, today: IsoDay): string | null {
  if (text === "today") return today;
  if (text === "yesterday") return addDays(today, -1);
  const near = /^(this|last) (year|month)$/.exec(text);
  if (near) return unitAgo(today, near[1] === "this" ? 0 : 1, near[2]);
  const ago = /^(\d{1,2}|an?|one|two|three|four|five|six) (year|month)s? ago$/.exec(text);
  if (!ago) return null;
  return `${unitAgo(today, counts[ago[1] ?? ""] ?? Number(ago[1]), ago[2])}~`;
}

function unitAgo(today: IsoDay, count: number, unit: string | undefined): string {
  return unit === "year" ? addMonths(today, -12 * count).slice(0, 4) : addMonths(today, -count).slice(0, 7);
}

function readWinter([year = "", next = ""]: Groups): string {
  const follows = String(Number(year) + 1).endsWith(next);
  return follows ? `${year}-24` : "";
}

function readQuarter([ordinal = "", year]: Groups): string {
  return `${year}-${33 + ["first", "second", "third", "fourth"].indexOf(ordinal)}`;
}

function rule(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function monthNumber(name: string | undefined): string {
  return twoDigits(String(monthNames.indexOf((name ?? "").slice(0, 3)) + 1));
}

function twoDigits(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
