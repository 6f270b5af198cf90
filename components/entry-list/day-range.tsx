import { useLocale } from "next-intl";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { formatPeriodBound } from "@/lib/search/columns/period-bound";

/** What lies between two days, in the shortest words: a whole month is that month. A missing end is open. */
export function DayRange({ earliest, latest }: { earliest: string | null; latest: string | null }) {
  const edtf = rangeOf(earliest, latest);
  return <bdi>{formatUncertainDate({ words: null, edtf, earliest: null, latest: null }, useLocale()) ?? edtf}</bdi>;
}

/** Both ends are written with the precision that the finer one needs. */
function rangeOf(earliest: string | null, latest: string | null): string {
  const needed = Math.max(
    earliest === null ? 0 : formatPeriodBound(earliest, "from").length,
    latest === null ? 0 : formatPeriodBound(latest, "to").length,
  );
  const from = earliest?.slice(0, needed) ?? "..";
  const to = latest?.slice(0, needed) ?? "..";
  return from === to ? from : `${from}/${to}`;
}
