import { useLocale } from "next-intl";
import { formatDay } from "@/lib/edtf-dates/format";

/** A day of the calendar (UTC), written out in the reader's language. */
export function Day({ date }: { date: Date | string }) {
  const day = typeof date === "string" ? date.slice(0, 10) : date.toISOString().slice(0, 10);
  return <time dateTime={day}>{formatDay(day, useLocale())}</time>;
}
