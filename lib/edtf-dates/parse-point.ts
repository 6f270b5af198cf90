import { daysInMonth, isoDay, lastDayOfMonths } from "./calendar";
import type { IsoDay } from "./calendar";
import type { EdtfProblem } from "./edtf-problem";
import { yearParts } from "./seasons";
import type { SeasonName } from "./seasons";

/** How far "about" reaches to each side when a filter asks what is possible. */
export type Margin = { readonly months: number } | { readonly days: number };

/**
 * One date of EDTF. `days`, `months` and `years` are runs between two days, months or years, such as
 * `2017-05-1X`, `2017-33` or `201X`.
 */
export interface EdtfPoint {
  readonly kind: "point";
  readonly shape: "day" | "month" | "season" | "year" | "days" | "months" | "years";
  readonly season: SeasonName | null;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  /** Null unless the date is approximate. */
  readonly margin: Margin | null;
}

type Bounds = Pick<EdtfPoint, "shape" | "season" | "earliest" | "latest">;

const QUALIFIER = "([?~%]?)";
const TWO_DIGITS = "(\\d\\d|\\dX|XX)";
const POINT = new RegExp(
  `^${QUALIFIER}(\\d{4}|\\d{3}X|\\d\\dXX|\\dXXX)${QUALIFIER}` +
    `(?:-${QUALIFIER}${TWO_DIGITS}${QUALIFIER}(?:-${QUALIFIER}${TWO_DIGITS}${QUALIFIER})?)?$`,
);

/** Reads one date; a string answer is the problem. */
export function parsePoint(text: string): EdtfPoint | EdtfProblem {
  const match = POINT.exec(text);
  if (!match) return "not-edtf";
  const [, q1 = "", year = "", q2 = "", q3 = "", month = "", q4 = "", q5 = "", day = "", q6 = ""] = match;
  const bounds = boundsOf(year, month, day);
  if (typeof bounds === "string") return bounds;
  const qualifiers = [q1 + q2, q3 + q4, q5 + q6];
  const all = qualifiers.join("");
  const approximate = qualifiers.findIndex((part) => /[~%]/.test(part));
  return {
    kind: "point",
    ...bounds,
    isApproximate: approximate >= 0,
    isUncertain: /[?%]/.test(all),
    margin: approximate < 0 ? null : marginOf([year, month, day][approximate] ?? "", approximate),
  };
}

/** One unit of whatever the "about" stands at: a day's unit is a week, as people count who remember. */
function marginOf(digits: string, component: number): Margin {
  if (component === 2) return digits === "XX" ? { months: 1 } : { days: 7 };
  if (component === 1) return { months: yearParts[Number(digits)]?.months ?? (digits.includes("X") ? 12 : 1) };
  return { months: 12 * 10 ** (digits.split("X").length - 1) };
}

function boundsOf(year: string, month: string, day: string): Bounds | EdtfProblem {
  const [firstYear, lastYear] = digitRange(year);
  if (lastYear < 1) return "no-such-day";
  if (firstYear !== lastYear) {
    // A month of an unknown year is no stretch of time, so it has no bounds to filter by.
    if (/\d/.test(month + day)) return "not-edtf";
    return run("years", isoDay(Math.max(firstYear, 1), 1, 1), isoDay(lastYear, 12, 31));
  }
  if (month === "" || month === "XX") {
    if (/\d/.test(day)) return "not-edtf";
    return run("year", isoDay(firstYear, 1, 1), isoDay(firstYear, 12, 31));
  }
  return boundsInYear(firstYear, month, day);
}

function boundsInYear(year: number, month: string, day: string): Bounds | EdtfProblem {
  const yearPart = yearParts[Number(month)];
  if (yearPart) {
    if (day !== "") return "not-edtf";
    const { startMonth, months, name } = yearPart;
    const latest = lastDayOfMonths(year, startMonth, months);
    return { ...run(name ? "season" : "months", isoDay(year, startMonth, 1), latest), season: name };
  }
  const [firstMonth, lastMonth] = within(digitRange(month), 12);
  if (firstMonth > lastMonth) return "no-such-day";
  if (month.includes("X")) {
    if (/\d/.test(day)) return "not-edtf";
    return run("months", isoDay(year, firstMonth, 1), isoDay(year, lastMonth, daysInMonth(year, lastMonth)));
  }
  const length = daysInMonth(year, firstMonth);
  if (day === "" || day === "XX") return run("month", isoDay(year, firstMonth, 1), isoDay(year, firstMonth, length));
  const [firstDay, lastDay] = within(digitRange(day), length);
  if (firstDay > lastDay) return "no-such-day";
  return run(day.includes("X") ? "days" : "day", isoDay(year, firstMonth, firstDay), isoDay(year, firstMonth, lastDay));
}

function run(shape: Bounds["shape"], earliest: IsoDay, latest: IsoDay): Bounds {
  return { shape, season: null, earliest, latest };
}

function digitRange(digits: string): [number, number] {
  return [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))];
}

function within([first, last]: [number, number], limit: number): [number, number] {
  return [Math.max(first, 1), Math.min(last, limit)];
}
