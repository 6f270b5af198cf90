import type { UncertainDate } from "@/lib/edtf-dates";
import { addDays, addMonths } from "./calendar";
import type { IsoDay } from "./calendar";
import { parseEdtf } from "./parse";
import type { EdtfEnd, EdtfValue } from "./parse";
import type { EdtfPoint, Margin } from "./parse-point";

/** The days that a filter compares with; an index may store them. A null side is open. */
export interface FilterWindow {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** The date itself is in doubt (`?`, `%`), so it is never surely anywhere. */
  readonly isDoubtful: boolean;
}

/**
 * The earliest and latest day of a date, moved outwards where it says "about": a day by a week, any
 * other unit by its own length (see docs/decisions/0002-edtf-dates.md). Null where nothing is known.
 */
export function filterWindowOf(date: UncertainDate | null): FilterWindow | null {
  const parsed = date?.edtf ? parseEdtf(date.edtf) : null;
  return parsed?.ok ? windowOf(parsed.value) : null;
}

/** True when the whole of the date is certain to lie from one day to another; a null end is open. */
export function surelyWithin(date: UncertainDate | null, from: IsoDay | null, to: IsoDay | null): boolean {
  const window = filterWindowOf(date);
  if (!window || window.isDoubtful) return false;
  return (from === null || (window.from !== null && window.from >= from)) && (to === null || (window.to !== null && window.to <= to));
}

/** True when some of the date can lie from one day to another; a date of which nothing is known never does. */
export function possiblyWithin(date: UncertainDate | null, from: IsoDay | null, to: IsoDay | null): boolean {
  const window = filterWindowOf(date);
  if (!window) return false;
  return (from === null || window.to === null || window.to >= from) && (to === null || window.from === null || window.from <= to);
}

function windowOf(value: EdtfValue): FilterWindow {
  if (value.kind === "point") return pointWindow(value);
  if (value.kind === "set") return enclose(value.members.map(windowOf));
  const start = endWindow(value.start);
  const end = endWindow(value.end);
  return { from: start.from, to: end.to, isDoubtful: start.isDoubtful || end.isDoubtful };
}

function endWindow(end: EdtfEnd): FilterWindow {
  return typeof end === "string" ? { from: null, to: null, isDoubtful: false } : pointWindow(end);
}

function pointWindow({ earliest, latest, margin, isUncertain }: EdtfPoint): FilterWindow {
  // The day after the last one moves by whole months, so that a month's end stays a month's end.
  const moved = margin ? addDays(move(addDays(latest, 1), margin, 1), -1) : latest;
  // At the last year of the calendar nothing can move further.
  const to = moved < latest ? latest : moved;
  return { from: margin ? move(earliest, margin, -1) : earliest, to, isDoubtful: isUncertain };
}

function move(day: IsoDay, margin: Margin, direction: 1 | -1): IsoDay {
  return "days" in margin ? addDays(day, direction * margin.days) : addMonths(day, direction * margin.months);
}

function enclose(windows: readonly FilterWindow[]): FilterWindow {
  const starts = windows.map((window) => window.from);
  const ends = windows.map((window) => window.to);
  return {
    from: starts.includes(null) ? null : (starts.sort()[0] ?? null),
    to: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
    isDoubtful: windows.some((window) => window.isDoubtful),
  };
}
