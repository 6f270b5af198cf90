import type { UncertainDate } from "@/lib/edtf-dates";

const PRECISIONS = [10, 7, 4] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * A date as the model writes it: the beginning of a day, as exact as all that the date can mean has in common. "Spring
 * 2017" is 2017. What is about or in doubt loses a step: about January 2018 is 2018, and about 2018 is no date. A span of
 * several years is none either. Null where nothing can be said; the words go along elsewhere.
 */
export function ftmDate(date: UncertainDate | null): string | null {
  if (date?.edtf == null || date.earliest === null || date.latest === null) return null;
  const { earliest, latest } = date;
  if (!DAY.test(earliest) || !DAY.test(latest)) return null;
  const common = PRECISIONS.findIndex((length) => earliest.slice(0, length) === latest.slice(0, length));
  const precision = common === -1 ? undefined : PRECISIONS[/[~?%]/.test(date.edtf) ? common + 1 : common];
  return precision === undefined ? null : earliest.slice(0, precision);
}

/** Whether the model's date says all that the date says. */
export function isWholeInFtm(date: UncertainDate): boolean {
  return date.edtf !== null && ftmDate(date) === date.edtf;
}
