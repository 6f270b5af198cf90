import type { UncertainDate } from "@/lib/edtf-dates";

const AFTER_ALL_DAYS = "9999-99-99";

/**
 * A total order for lists: by the earliest day, then the latest, unknown last. A date without an
 * earliest day stands at its latest one, the only day that is known of it; an open end is later than
 * any day. EDTF and words break ties, so that two machines list alike.
 */
export function compareUncertainDates(a: UncertainDate | null, b: UncertainDate | null): number {
  const left = sortKeys(a);
  const right = sortKeys(b);
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

function sortKeys(date: UncertainDate | null): string[] {
  const latest = date?.latest ?? AFTER_ALL_DAYS;
  return [date?.earliest ?? latest, latest, date?.edtf ?? "", date?.words ?? ""];
}

/** True when something is known of when the date was. */
export function isDated(date: UncertainDate | null): date is UncertainDate {
  return date !== null && (date.earliest !== null || date.latest !== null);
}

/** True when every day that the first date can mean, as written, is after every day of the second. */
export function isSurelyAfter(a: UncertainDate, b: UncertainDate): boolean {
  return a.earliest !== null && b.latest !== null && a.earliest > b.latest;
}

/** The item whose date comes last in order; the first of equals, and null where no item is dated. */
export function latestOf<T>(items: readonly T[], dateOf: (item: T) => UncertainDate | null): T | null {
  let last: { item: T; date: UncertainDate } | null = null;
  for (const item of items) {
    const date = dateOf(item);
    if (isDated(date) && (last === null || compareUncertainDates(date, last.date) > 0)) last = { item, date };
  }
  return last === null ? null : last.item;
}
