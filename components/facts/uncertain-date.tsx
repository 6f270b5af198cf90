import { useLocale } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { UncertainDate as UncertainDateValue } from "@/lib/edtf-dates";
import { dateTimeAttribute } from "@/lib/edtf-dates/date-time-attribute";
import { saidDate } from "@/lib/edtf-dates/said-date";

/** A date as remembered: the words as given, and what they mean where that is not the same. */
export function UncertainDate({ date }: { date: UncertainDateValue }) {
  const { said, meaning } = saidDate(date, useLocale());
  const attribute = dateTimeAttribute(date) ?? undefined;
  const meant = meaning === null ? null : attribute ? <time dateTime={attribute}>{meaning}</time> : <span>{meaning}</span>;
  if (said === null) return meant;
  return (
    <>
      <BidiText text={said} />
      {meant ? <span className="text-soft"> ({meant})</span> : null}
    </>
  );
}
