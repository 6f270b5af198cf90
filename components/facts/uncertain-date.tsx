import { useLocale } from "next-intl";
import type { UncertainDate as UncertainDateValue } from "@/lib/edtf-dates";
import { dateTimeAttribute } from "@/lib/edtf-dates/date-time-attribute";
import { formatUncertainDate } from "@/lib/edtf-dates/format";

const folded = (text: string) => text.toLocaleLowerCase().replace(/[[\]().,\s]+/g, " ").trim();

/** A date as remembered: the words as given, and what they mean where that is not the same. */
export function UncertainDate({ date }: { date: UncertainDateValue }) {
  const meaning = formatUncertainDate(date, useLocale());
  const attribute = dateTimeAttribute(date) ?? undefined;
  const said = meaning === null ? null : attribute ? <time dateTime={attribute}>{meaning}</time> : <span>{meaning}</span>;
  if (date.words === null) return said;
  if (meaning !== null && folded(date.words) === folded(meaning)) return said;
  return (
    <>
      <bdi dir="auto">{date.words}</bdi>
      {said ? <span className="text-soft"> ({said})</span> : null}
    </>
  );
}
