/** What an address asks for that names a day, or why it is no day that anybody can look back to. */
export type AsOfAsked = { day: string } | { problem: AsOfProblem };

/** No day at all, none of the calendar, or one that is still to come. */
export const asOfProblems = ["missing", "unknown", "to-come"] as const;

/** One of these. */
export type AsOfProblem = (typeof asOfProblems)[number];

/** The calendar of the database has no year 0. */
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Reads the day that an address asks about: one of the calendar, up to today (UTC). */
export function readAsOfDay(text: string, today: string): AsOfAsked {
  if (text.trim() === "") return { problem: "missing" };
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return { problem: "unknown" };
  return text > today ? { problem: "to-come" } : { day: text };
}

/** The same day; null for anything else. */
export function parseAsOf(text: string | null | undefined, today: string): string | null {
  const asked = readAsOfDay(text ?? "", today);
  return "day" in asked ? asked.day : null;
}
