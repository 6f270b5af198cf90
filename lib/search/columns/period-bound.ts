const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Which end of a period a written year, month or day stands for. */
export type PeriodEnd = "from" | "to";

/**
 * The day that a written year, month or day means as one end of a period: `2017` begins on
 * 2017-01-01 and ends on 2017-12-31. Null where no such day exists.
 */
export function parsePeriodBound(text: string, end: PeriodEnd): string | null {
  const match = WRITTEN.exec(text);
  if (!match?.[1] || match[1] === "0000") return null;
  const month = match[2] ?? (end === "from" ? "01" : "12");
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = lastDayOf(match[1], month);
  const day = match[3] ?? (end === "from" ? "01" : last);
  return day >= "01" && day <= last ? `${match[1]}-${month}-${day}` : null;
}

/** The shortest writing of a day that means the same end of a period. */
export function formatPeriodBound(day: string, end: PeriodEnd): string {
  const [year = "", month = ""] = day.split("-");
  return [year, `${year}-${month}`].find((short) => parsePeriodBound(short, end) === day) ?? day;
}

function lastDayOf(year: string, month: string): string {
  const date = new Date(0);
  // A year below 100 would be read as 19xx by the Date constructor.
  date.setUTCFullYear(Number(year), Number(month), 0);
  return String(date.getUTCDate()).padStart(2, "0");
}
