/** Days are ISO strings `YYYY-MM-DD` of the Gregorian calendar, years 0001 to 9999; so text order is time order. */
export type IsoDay = string;

const FIRST_DAY: IsoDay = "0001-01-01";
const LAST_DAY: IsoDay = "9999-12-31";

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Writes a day; numbers outside the calendar are the caller's mistake. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The year, month and day of an ISO day. */
export function partsOfDay(day: IsoDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day a number of days later or earlier, kept inside the calendar. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  if (moved.getUTCFullYear() < 1) return FIRST_DAY;
  if (moved.getUTCFullYear() > 9999) return LAST_DAY;
  return moved.toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day, kept inside the calendar. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const from = partsOfDay(day);
  const months = from.year * 12 + (from.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  return isoDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The last day of a run of months that begins with the given month. */
export function lastDayOfMonths(year: number, month: number, count: number): IsoDay {
  const last = addMonths(isoDay(year, month, 1), count - 1);
  const { year: lastYear, month: lastMonth } = partsOfDay(last);
  return isoDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
